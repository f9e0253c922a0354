package gov.voice.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Whether the database has the schema this build was made for. The server does not migrate; a server on another
 * version says so and serves nothing.
 */
@ApplicationScoped
public class SchemaVersion {
    /** Number of the newest migration of this build. */
    public static final int EXPECTED = 11;

    @Inject
    private Database database;

    /** The newest migration that the database has seen; 0 where it has seen none. */
    public int found() {
        return database.query(handle -> handle.createQuery(
                        "select coalesce(max(version::int), 0) from flyway_schema_history where success")
                .mapTo(Integer.class)
                .one());
    }
}
