package gov.voice.tools.admin;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;

/**
 * Walks the chain of seals outside of the database: reads events and seals, and computes every hash here. A database
 * that lies about its own functions is found out as well.
 */
public final class AuditVerification {
    private static final int FETCH = 5_000;
    private static final String EVENTS = """
            select s.seq, s.hash, e.id is null as missing, voice.audit_sealed_text(e) as sealed_text
            from voice.audit_seal s left join voice.audit_event e on e.at = s.event_at and e.id = s.event_id
            order by s.seq""";

    private AuditVerification() {}

    /** Prints what was found; true where the chain is whole. */
    public static boolean run(Owner owner, PrintStream out) {
        try (Connection connection = owner.connect()) {
            connection.setAutoCommit(false);
            return walk(connection, out);
        } catch (SQLException e) {
            throw new CommandFailed("The trail could not be read: " + e.getMessage(), e);
        }
    }

    private static boolean walk(Connection connection, PrintStream out) throws SQLException {
        byte[] chain = sha256("VOICE".getBytes(StandardCharsets.UTF_8));
        long expected = 0;
        try (PreparedStatement statement = connection.prepareStatement(EVENTS)) {
            statement.setFetchSize(FETCH);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    expected++;
                    if (row.getLong("seq") != expected) {
                        out.println("Seal " + expected + " is missing.");
                        return false;
                    }
                    if (row.getBoolean("missing")) {
                        out.println("The event of seal " + expected + " is missing.");
                        return false;
                    }
                    byte[] text = row.getString("sealed_text").getBytes(StandardCharsets.UTF_8);
                    chain = sha256(concat(chain, text));
                    if (!MessageDigest.isEqual(chain, row.getBytes("hash"))) {
                        out.println("The event of seal " + expected + " or the seal itself was changed.");
                        return false;
                    }
                }
            }
        }
        out.println(
                expected + " seals, the chain is whole. Last: " + HexFormat.of().formatHex(chain));
        return true;
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
