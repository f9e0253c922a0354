package gov.voice.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether the database has the schema this build was made for. The server does not migrate; a server on another
 * version says so and serves nothing.
 */
@ApplicationScoped
public class SchemaVersion {
    /** Number of the newest migration of this build. */
    public static final int EXPECTED = 13;

    /** How long an answer is believed: a database may be migrated under a running server. */
    public static final Duration KEPT = Duration.ofSeconds(2);

    private static final Logger LOG = System.getLogger(SchemaVersion.class.getName());

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    private volatile Answer answer = new Answer(false, Instant.MIN);

    private record Answer(boolean fits, Instant until) {}

    /** The newest migration that the database has seen; 0 where it has seen none. */
    public int found() {
        return database.query(handle -> handle.createQuery(
                        "select coalesce(max(version::int), 0) from flyway_schema_history where success")
                .mapTo(Integer.class)
                .one());
    }

    /**
     * Whether the product may work on this database: it answers, and its newest migration is the one expected. Asked at
     * every request, so an answer is kept for {@link #KEPT}.
     */
    public boolean fits() {
        Answer last = answer;
        Instant now = clock.instant();
        if (last.until().isAfter(now)) {
            return last.fits();
        }
        boolean fits = look();
        answer = new Answer(fits, now.plus(KEPT));
        return fits;
    }

    private boolean look() {
        try {
            int found = found();
            if (found != EXPECTED) {
                LOG.log(Level.ERROR, "Serving nothing: the schema is version {0}, expected is {1}", found, EXPECTED);
            }
            return found == EXPECTED;
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Serving nothing: the schema''s version cannot be read: {0}", e.getMessage());
            return false;
        }
    }
}
