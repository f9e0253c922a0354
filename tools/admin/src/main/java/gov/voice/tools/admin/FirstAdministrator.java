package gov.voice.tools.admin;

import gov.voice.staff.PasswordHash;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

/** Makes the one account that makes all others; works only while there is no administrator. */
public final class FirstAdministrator {
    private static final int SHORTEST_PASSWORD = 12;

    private FirstAdministrator() {}

    /**
     * Creates headquarters, where there is no office yet, and the administrator in it.
     *
     * @throws CommandFailed where an administrator exists or the password is too short
     */
    public static String create(Owner owner, String login, String fullName, String password) {
        if (password.length() < SHORTEST_PASSWORD) {
            throw new CommandFailed("The password needs at least " + SHORTEST_PASSWORD + " characters.");
        }
        try (Connection connection = owner.connect()) {
            connection.setAutoCommit(false);
            run(connection, "lock table voice.staff in exclusive mode");
            if (exists(connection)) {
                throw new CommandFailed("There is an administrator already; accounts are now made on the pages.");
            }
            run(connection, """
                    insert into voice.office (code, name, time_zone, phone, headquarters)
                    select 'HQ', 'Headquarters', 'America/New_York', '(202) 555-0100', true
                    where not exists (select from voice.office where headquarters)""");
            insert(connection, login.toLowerCase(Locale.ROOT), fullName, PasswordHash.of(password));
            connection.commit();
            return "Administrator " + login + " may sign in.";
        } catch (SQLException e) {
            throw new CommandFailed("The administrator was not made: " + e.getMessage(), e);
        }
    }

    private static void insert(Connection connection, String login, String fullName, String hash) throws SQLException {
        String sql = """
                with account as (
                    insert into voice.staff (login, full_name, role, office_id)
                    select ?, ?, 'ADMINISTRATOR', id from voice.office where headquarters returning id)
                insert into voice.staff_credential (staff_id, password_hash) select id, ? from account""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, login);
            statement.setString(2, fullName);
            statement.setString(3, hash);
            statement.executeUpdate();
        }
    }

    private static boolean exists(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("select 1 from voice.staff where role = 'ADMINISTRATOR'");
                ResultSet found = statement.executeQuery()) {
            return found.next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
