package gov.voice.feed;

import gov.voice.access.SystemWork;
import gov.voice.access.Trail;
import gov.voice.platform.Database;
import gov.voice.task.NewTask;
import gov.voice.task.TaskKind;
import gov.voice.task.Tasks;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Hears the silence of feeds: past twice the usual gap, the officers of feeds get a task, once for each silence, also where
 * somebody has ended it by hand. The next batch settles it.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FeedSilence {
    private static final Logger LOG = System.getLogger(FeedSilence.class.getName());
    private static final String WORKER = "feed-silence";
    private static final String HEARD = "HEARD";

    @Inject
    private SystemWork work;

    @Inject
    private Database database;

    @Inject
    private FeedStates states;

    @Inject
    private Tasks tasks;

    @Inject
    private Trail trail;

    @Inject
    private Clock clock;

    /** Listens to all feeds once. */
    @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
    public void listen() {
        try {
            work.apart(WORKER, "FeedSilence.listen", () -> database.query(this::listen));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Listening for silent feeds failed; it is tried again", e);
        }
    }

    /** Returns how many silences are new; 0 where another node is at it. */
    private int listen(Handle handle) {
        boolean mine = handle.createQuery("select name from job where name = :name for update skip locked")
                .bind("name", WORKER)
                .mapTo(String.class)
                .findOne()
                .isPresent();
        if (!mine) {
            return 0;
        }
        int found = 0;
        for (FeedState feed : states.all()) {
            String key = feed.quiet() ? key(feed) : null;
            settleOthers(handle, feed.code(), key);
            if (key != null && !everAsked(handle, key)) {
                ask(feed, key);
                found++;
            }
        }
        handle.execute(
                "update job set last_run = now(), last_ok = now(), note = ? where name = ?", found + " new", WORKER);
        return found;
    }

    /** The silence after one batch is one task. */
    private static String key(FeedState feed) {
        return prefix(feed.code()) + feed.lastBatch();
    }

    private static String prefix(String feed) {
        return "feed-silent:" + feed + ':';
    }

    private void settleOthers(Handle handle, String feed, String standing) {
        List<String> open = handle.createQuery("select key from task where kind = :kind and done_at is null")
                .bind("kind", TaskKind.FEED_SILENT.name())
                .mapTo(String.class)
                .list();
        open.stream()
                .filter(one -> one.startsWith(prefix(feed)) && !one.equals(standing))
                .forEach(one -> tasks.settle(one, HEARD));
    }

    private static boolean everAsked(Handle handle, String key) {
        return handle.createQuery("select exists (select from task where key = :key)")
                .bind("key", key)
                .mapTo(Boolean.class)
                .one();
    }

    private void ask(FeedState feed, String key) {
        tasks.ask(new NewTask(
                TaskKind.FEED_SILENT, key, false, null, null, null, null, null, null, null, clock.instant()));
        trail.concerns("feed_batch", feed.lastBatch());
        trail.detail("feed", feed.code());
    }
}
