package gov.voice.tools.admin;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * How the schema's owner reaches the database. The server never holds these.
 *
 * @param url JDBC address, with {@code currentSchema=voice,public}
 */
public record Owner(String url, String user, String password) {

    static Owner fromEnvironment() {
        return new Owner(
                Admin.environment("VOICE_DB_URL"),
                Admin.environment("VOICE_OWNER_USER"),
                Admin.environment("VOICE_OWNER_PASSWORD"));
    }

    Connection connect() {
        try {
            return DriverManager.getConnection(url, user, password);
        } catch (SQLException e) {
            throw new CommandFailed("The database does not answer as " + user + ": " + e.getMessage(), e);
        }
    }
}
