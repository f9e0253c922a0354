package gov.voice.tools.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Sets the scene by the owner's SQL, since it is not what is measured: so many subjects, each with a confirmed match and a
 * valid check, and where it is asked for one contract in force with a proven address.
 */
final class Scene {
    private static final String TOKEN = "voice_benchmark-token";

    private Scene() {}

    /** Makes the subjects and returns a token of the feed. */
    static String subjects(Connection owner, int subjects) throws Exception {
        run(owner, script("scene.sql").replace("${subjects}", Integer.toString(subjects)));
        token(owner);
        return TOKEN;
    }

    /** Makes a contract about each of the subjects that this connection made. */
    static void contracts(Connection owner) throws Exception {
        run(owner, script("contracts.sql"));
    }

    /** What the database learns by itself within a minute of work: plans made before it knows are of empty tables. */
    static void analyze(Connection owner) throws SQLException {
        run(owner, "analyze");
    }

    private static String script(String name) throws IOException {
        try (InputStream script = Scene.class.getResourceAsStream(name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void run(Connection owner, String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void token(Connection owner) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(TOKEN.getBytes(StandardCharsets.UTF_8));
        try (PreparedStatement statement = owner.prepareStatement("""
                insert into feed_token (feed, label, prefix, hash, made_by)
                select 'ice-detention', 'benchmark', 'voice_bench', ?, min(id) from staff""")) {
            statement.setBytes(1, hash);
            statement.executeUpdate();
        }
    }

    /** The A-Number of the nth subject. */
    static String aNumber(int nth) {
        return "A%09d".formatted(200_000_000 + nth);
    }

    /** A number out of one row. */
    static long number(Connection owner, String sql) throws SQLException {
        try (Statement statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
