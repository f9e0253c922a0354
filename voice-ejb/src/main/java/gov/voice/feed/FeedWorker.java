package gov.voice.feed;

import gov.voice.access.SystemWork;
import gov.voice.access.Trail;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * Takes the batches of each feed in the order they were received. Every node tries; a lock of the database, held by an
 * otherwise idle transaction, lets one do it, and goes with the node that dies.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FeedWorker {
    private static final Logger LOG = System.getLogger(FeedWorker.class.getName());
    private static final String WORKER = "feed";
    /** A file that brought the reading down this often will do so again. */
    private static final int TRIES = 3;

    @Inject
    private SystemWork work;

    @Inject
    private Batches batches;

    @Inject
    private FeedReading reading;

    @Inject
    private FeedImport intoFacts;

    @Inject
    private Trail trail;

    @PostConstruct
    void clearWhatWasLeft() {
        PassingFiles.sweep();
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void takeWhatCame() {
        try {
            work.apart(WORKER, "FeedWorker.feeds", batches::feeds).forEach(this::takeWhatCame);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The feeds could not be read; it is tried again", e);
        }
    }

    /** What breaks in one feed keeps no other from its turn. */
    private void takeWhatCame(String feed) {
        try {
            while (takeNext(feed)) {
                Thread.onSpinWait();
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Taking a batch of " + feed + " failed; it is tried again", e);
        }
    }

    /** Takes the feed's next batch; false where there is none, or another node is at it. */
    boolean takeNext(String feed) {
        return work.apart(WORKER, "FeedWorker.takeNext", () -> {
            if (!batches.lock(feed)) {
                return false;
            }
            return batches.next(feed)
                    .map(id -> {
                        work.apart(WORKER, "FeedWorker.begin", () -> batches.begin(id))
                                .ifPresent(this::take);
                        return true;
                    })
                    .orElse(false);
        });
    }

    private void take(Batch batch) {
        if (batch.tries() > TRIES) {
            fail(batch, "tried-too-often", List.of(String.valueOf(batch.id())));
            return;
        }
        try {
            reading.read(batch);
            work.apart(WORKER, "FeedWorker.take", () -> intoFacts.take(batch));
        } catch (FeedProblem e) {
            fail(batch, e.key(), e.words());
        } catch (OutOfMemoryError e) {
            LOG.log(Level.ERROR, "Batch " + batch.id() + " does not fit into memory");
            fail(batch, "too-large-for-memory", List.of());
        } catch (IOException e) {
            throw new IllegalStateException("The file of batch " + batch.id() + " could not be read back", e);
        }
    }

    private void fail(Batch batch, String problem, List<String> words) {
        work.apart(WORKER, "FeedWorker.fail", () -> {
            batches.fail(batch, problem, words);
            trail.concerns("feed_batch", batch.id());
            trail.detail("problem", problem);
            return null;
        });
    }
}
