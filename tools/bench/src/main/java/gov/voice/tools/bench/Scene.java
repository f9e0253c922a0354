package gov.voice.tools.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Sets the scene by the owner's SQL, since it is not what is measured: so many subjects, each with a confirmed match, a
 * valid check, and one contract in force with a proven address.
 */
final class Scene {
    private static final String TOKEN = "voice_benchmark-token";

    private Scene() {}

    /** Makes it and returns a token of the feed. */
    static String set(Connection owner, int subjects) throws Exception {
        String sql;
        try (var script = Scene.class.getResourceAsStream("scene.sql")) {
            sql = new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql.replace("${subjects}", Integer.toString(subjects)));
        }
        token(owner);
        try (Statement statement = owner.createStatement()) {
            statement.execute("analyze");
        }
        return TOKEN;
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
