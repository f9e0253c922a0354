package gov.voice.tools.admin;

import gov.voice.staff.OfficeForm;
import gov.voice.staff.PasswordHash;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Locale;

/** Makes the one account that makes all others; works only while there is no administrator. */
public final class FirstAdministrator {
    private static final int SHORTEST_PASSWORD = 12;

    private FirstAdministrator() {}

    /**
     * Creates headquarters, where there is none yet, and the administrator in it.
     *
     * @param phone the number that headquarters' notices tell families to call; there is no default, since a wrong one
     *     would stand in every notice
     * @param zone IANA name of the zone in which headquarters works
     * @throws CommandFailed where an administrator exists, the password is too short, or number or zone is none
     */
    public static String create(
            Owner owner, String login, String fullName, String password, String phone, String zone) {
        if (password.length() < SHORTEST_PASSWORD) {
            throw new CommandFailed("The password needs at least " + SHORTEST_PASSWORD + " characters.");
        }
        if (!phone.matches(OfficeForm.PHONE)) {
            throw new CommandFailed("\"" + phone + "\" is no phone number that a family can call.");
        }
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new CommandFailed("\"" + zone + "\" is no time zone; give its IANA name, such as America/New_York.");
        }
        try (Connection connection = owner.connect()) {
            connection.setAutoCommit(false);
            run(connection, "lock table voice.staff in exclusive mode");
            if (exists(connection)) {
                throw new CommandFailed("There is an administrator already; accounts are now made on the pages.");
            }
            openHeadquarters(connection, phone, zone);
            insert(connection, login.toLowerCase(Locale.ROOT), fullName, PasswordHash.of(password));
            connection.commit();
            return "Administrator " + login + " may sign in.";
        } catch (SQLException e) {
            throw new CommandFailed("The administrator was not made: " + e.getMessage(), e);
        }
    }

    private static void openHeadquarters(Connection connection, String phone, String zone) throws SQLException {
        String sql = """
                insert into voice.office (code, name, time_zone, phone, headquarters)
                select 'HQ', 'Headquarters', ?, ?, true
                where not exists (select from voice.office where headquarters)""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, zone);
            statement.setString(2, phone);
            statement.executeUpdate();
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
