package gov.voice.tools.tryout;

import gov.voice.tools.admin.Migration;
import gov.voice.tools.admin.Owner;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A real PostgreSQL of one's own, with both roles and the migrated schema. The server knows only {@code voice_app};
 * the owner is used here to migrate, and by tests to look behind.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String APP_PASSWORD = "try-out-app";
    private static final String OWNER_PASSWORD = "try-out-owner";

    private final EmbeddedPostgres postgres;
    private final boolean fresh;

    private EmbeddedDatabase(EmbeddedPostgres postgres, boolean fresh) {
        this.postgres = postgres;
        this.fresh = fresh;
    }

    /** Starts on a port with its data in a folder, which is made where it is missing, and migrates. */
    public static EmbeddedDatabase start(Path folder, int port) throws IOException, SQLException {
        EmbeddedDatabase database = startUnmigrated(folder, port);
        Migration.run(database.owner());
        return database;
    }

    /** Starts with both roles and an empty schema. */
    public static EmbeddedDatabase startUnmigrated(Path folder, int port) throws IOException, SQLException {
        Files.createDirectories(folder);
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder.resolve("data"))
                .setOverrideWorkingDirectory(folder.resolve("program").toFile())
                .setCleanDataDirectory(false)
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_connections", "100")
                .setServerConfig("lc_messages", "C")
                .start();
        boolean fresh = createRolesAndDatabase(postgres);
        return new EmbeddedDatabase(postgres, fresh);
    }

    /** Whether it was made by this start. */
    public boolean fresh() {
        return fresh;
    }

    /** JDBC address, without user or password. */
    public String url() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/voice?currentSchema=voice,public";
    }

    public String appUser() {
        return "voice_app";
    }

    public String appPassword() {
        return APP_PASSWORD;
    }

    /** The schema's owner. */
    public Owner owner() {
        return new Owner(url(), "voice_owner", OWNER_PASSWORD);
    }

    private static boolean createRolesAndDatabase(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery("select 1 from pg_database where datname = 'voice'")) {
                if (found.next()) {
                    return false;
                }
            }
            statement.execute("create role voice_owner login password '" + OWNER_PASSWORD + "'");
            statement.execute("create role voice_app login password '" + APP_PASSWORD + "'");
            statement.execute("create database voice owner voice_owner");
        }
        try (Connection connection = postgres.getDatabase("postgres", "voice").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema voice authorization voice_owner");
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
