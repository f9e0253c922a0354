package gov.voice.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Whether the database has the schema this build was made for. The server does not migrate; a server on another
 * version says so and serves nothing.
 */
@ApplicationScoped
public class SchemaVersion {
    /** The migrations of this build, in their order; a number that is missing was never given out. */
    public static final List<Integer> MIGRATIONS =
            List.of(1, 2, 3, 4, 5, 6, 8, 10, 11, 12, 13, 15, 16, 17, 18, 19, 20, 21, 23, 24, 25);

    /** Number of the newest migration of this build. */
    public static final int EXPECTED = MIGRATIONS.get(MIGRATIONS.size() - 1);

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
        List<Integer> applied = applied();
        return applied.isEmpty() ? 0 : applied.get(applied.size() - 1);
    }

    /**
     * Whether the product may work on this database: it answers, and has seen this build's migrations, all of them and no
     * other; a higher number alone does not tell that of a database that another branch of the product migrated. Asked at
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

    private List<Integer> applied() {
        return database.query(handle -> handle.createQuery(
                        "select version::int from flyway_schema_history where success and version is not null order by 1")
                .mapTo(Integer.class)
                .list());
    }

    private boolean look() {
        try {
            List<Integer> applied = applied();
            boolean fits = applied.equals(MIGRATIONS);
            if (!fits) {
                LOG.log(
                        Level.ERROR,
                        "Serving nothing: the database has seen the migrations {0}, expected are {1}",
                        applied,
                        MIGRATIONS);
            }
            return fits;
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Serving nothing: the schema''s version cannot be read: {0}", e.getMessage());
            return false;
        }
    }
}
