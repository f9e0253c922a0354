package gov.voice.ear;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks behind the product, as the schema's owner, who sees past every policy. */
public final class Behind {
    private final Deployed voice;

    public Behind(Deployed voice) {
        this.voice = voice;
    }

    /** Changes rows. */
    public void run(String sql, Object... values) throws SQLException {
        try (Connection connection = voice.ownerConnection();
                PreparedStatement statement = prepared(connection, sql, values)) {
            statement.execute();
        }
    }

    /** The one number that a query finds, or that an insert returns. */
    public long number(String sql, Object... values) throws SQLException {
        return Long.parseLong(text(sql, values));
    }

    /** The one value that a query finds, as text. */
    public String text(String sql, Object... values) throws SQLException {
        List<String> found = texts(sql, values);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " rows, not one: " + sql);
        }
        return found.get(0);
    }

    /** The first column of all that a query finds, as text. */
    public List<String> texts(String sql, Object... values) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = voice.ownerConnection();
                PreparedStatement statement = prepared(connection, sql, values);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
