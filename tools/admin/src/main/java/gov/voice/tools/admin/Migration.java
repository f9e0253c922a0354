package gov.voice.tools.admin;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database to the schema of this version. Flyway alone owns the schema; the server does not migrate. */
public final class Migration {

    private static final String MONTHS = """
            select voice.audit_ensure_month((now() + make_interval(months => m))::date) from generate_series(0, 2) m""";

    private Migration() {}

    /**
     * Migrates, makes the trail ready for this month and the next two, and says what was done.
     *
     * @throws CommandFailed where a migration fails; PostgreSQL takes it back whole
     */
    public static String run(Owner owner) {
        try {
            Flyway flyway = flyway(owner, null);
            int run = flyway.migrate().migrationsExecuted;
            makeMonthsOfTheTrail(owner);
            return "Schema version " + flyway.info().current().getVersion() + ", " + run + " migrations run.";
        } catch (FlywayException e) {
            throw new CommandFailed("The database was not migrated: " + e.getMessage(), e);
        }
    }

    /** A dump that is older than its newest month has none for today, and without it no act can be recorded. */
    private static void makeMonthsOfTheTrail(Owner owner) {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(MONTHS);
        } catch (SQLException e) {
            throw new CommandFailed("The trail's months were not made: " + e.getMessage(), e);
        }
    }

    /** Flyway as this product uses it; with a target, it stops there (for tests that come from an older schema). */
    public static Flyway flyway(Owner owner, String target) {
        var configuration = Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .schemas("voice")
                .defaultSchema("voice")
                .createSchemas(false)
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .cleanDisabled(true);
        return (target == null ? configuration : configuration.target(target)).load();
    }
}
