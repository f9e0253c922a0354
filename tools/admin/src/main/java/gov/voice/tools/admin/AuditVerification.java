package gov.voice.tools.admin;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Walks the chain of seals outside of the database: reads the columns of events and seals, writes down here what a seal was
 * taken over, and computes every hash here. A database whose owner made its own functions lie is found out as well.
 */
public final class AuditVerification {
    private static final int FETCH = 5_000;
    private static final int NAMED = 10;

    /** How long the sealer may take; what is older than this and has no seal was left out of the chain. */
    private static final Duration SEALED_WITHIN = Duration.ofHours(1);

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private static final String EVENTS = """
            select s.seq, s.hash, e.id, e.at, e.actor_id, e.role, e.office_id, e.act, e.outcome, e.reference,
                   e.concerns::text as concerns, e.detail::text as detail
            from voice.audit_seal s left join voice.audit_event e on e.at = s.event_at and e.id = s.event_id
            order by s.seq""";

    private static final String UNSEALED = """
            select e.id from voice.audit_event e
            where e.at < ? and not exists (select from voice.audit_seal s where s.event_id = e.id and s.event_at = e.at)
            order by e.id""";

    private AuditVerification() {}

    /** Prints what was found; true where the chain is whole and nothing was left out of it. */
    public static boolean run(Owner owner, PrintStream out) {
        try (Connection connection = owner.connect()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                // Nothing of the schema's own stands in for what PostgreSQL brings along.
                statement.execute("set search_path to pg_catalog");
            }
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
                    if (row.getObject("id") == null) {
                        out.println("The event of seal " + expected + " is missing.");
                        return false;
                    }
                    chain = sha256(concat(chain, sealedText(row).getBytes(StandardCharsets.UTF_8)));
                    if (!MessageDigest.isEqual(chain, row.getBytes("hash"))) {
                        out.println("The event of seal " + expected + " or the seal itself was changed.");
                        return false;
                    }
                }
            }
        }
        if (!isAllSealed(connection, out)) {
            return false;
        }
        out.println(
                expected + " seals, the chain is whole. Last: " + HexFormat.of().formatHex(chain));
        return true;
    }

    /** As {@code audit_sealed_text} writes it, whose owner could change that: what is not there is left out. */
    private static String sealedText(ResultSet row) throws SQLException {
        return Stream.of(
                        row.getString("id"),
                        MICROSECONDS.format(row.getObject("at", OffsetDateTime.class)),
                        row.getString("actor_id"),
                        row.getString("role"),
                        row.getString("office_id"),
                        row.getString("act"),
                        row.getString("outcome"),
                        row.getString("reference"),
                        row.getString("concerns"),
                        row.getString("detail"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("|"));
    }

    private static boolean isAllSealed(Connection connection, PrintStream out) throws SQLException {
        List<Long> unsealed = new ArrayList<>();
        long count = 0;
        try (PreparedStatement statement = connection.prepareStatement(UNSEALED)) {
            statement.setFetchSize(FETCH);
            statement.setObject(1, OffsetDateTime.now(ZoneOffset.UTC).minus(SEALED_WITHIN));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    count++;
                    if (unsealed.size() < NAMED) {
                        unsealed.add(row.getLong("id"));
                    }
                }
            }
        }
        if (count > 0) {
            out.println("Events without a seal, older than an hour: " + count + ". The first: " + unsealed);
        }
        return count == 0;
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
