package gov.voice.tools.admin;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database to the schema of this version. Flyway alone owns the schema; the server does not migrate. */
public final class Migration {

    private Migration() {}

    /**
     * Migrates and says what was done.
     *
     * @throws CommandFailed where a migration fails; PostgreSQL takes it back whole
     */
    public static String run(Owner owner) {
        try {
            Flyway flyway = flyway(owner, null);
            int run = flyway.migrate().migrationsExecuted;
            return "Schema version " + flyway.info().current().getVersion() + ", " + run + " migrations run.";
        } catch (FlywayException e) {
            throw new CommandFailed("The database was not migrated: " + e.getMessage(), e);
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
