package gov.voice.access;

import gov.voice.access.TrailEntry.Outcome;
import gov.voice.platform.Database;
import gov.voice.platform.SchemaVersion;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The way in for workers of the system, who are no service and have nobody signed in: same session in the database, same
 * trail. A turn that touched nothing leaves no line.
 */
@ApplicationScoped
public class SystemWork {

    private static final Duration TOLD_AGAIN = Duration.ofMinutes(1);

    private final Map<String, Instant> told = new ConcurrentHashMap<>();

    @EJB
    private OwnTransaction own;

    @Inject
    private Database database;

    @Inject
    private AuditWriter audit;

    @Inject
    private SchemaVersion schema;

    @Inject
    private Clock clock;

    /**
     * Runs one piece of work in a transaction of its own.
     *
     * @param worker name in the trail, such as {@code outbox}
     * @param act what is done, such as {@code Outbox.decide}
     * @throws WorkersRest on a database with another schema than this build's: no worker touches it
     */
    public <T> T apart(String worker, String act, Supplier<T> work) {
        return inItsOwnTransaction(worker, act, () -> database.identify(null, Role.SYSTEM.name(), null), work);
    }

    /** As {@link #apart}, for what is done again and again with few rows each time: the plans of its statements are kept. */
    public <T> T routinely(String worker, String act, Supplier<T> work) {
        return inItsOwnTransaction(worker, act, () -> database.identifyForRoutine(Role.SYSTEM.name()), work);
    }

    private <T> T inItsOwnTransaction(String worker, String act, Runnable identify, Supplier<T> work) {
        if (!schema.fits()) {
            throw new WorkersRest();
        }
        Acting.Act inside = new Acting.Act(Actor.system(worker));
        try {
            return own.run(() -> act(inside, act, identify, work));
        } catch (EJBException e) {
            RuntimeException failure = e.getCausedByException() instanceof RuntimeException cause ? cause : e;
            tell(act, failure, inside);
            throw failure;
        } catch (RuntimeException e) {
            tell(act, e, inside);
            throw e;
        }
    }

    private <T> T act(Acting.Act inside, String act, Runnable identify, Supplier<T> work) {
        Acting.begin(inside);
        try {
            identify.run();
            T answer = work.get();
            if (!inside.concerns().isEmpty() || !inside.detail().isEmpty()) {
                audit.write(new TrailEntry(inside.actor(), act, Outcome.DONE, inside.touched(), inside.detail()));
            }
            return answer;
        } finally {
            Acting.end();
        }
    }

    /**
     * A line for work that came to nothing, once its transaction is gone. What is tried again every second and fails for
     * an hour is told once a minute; what touched a record, always.
     */
    private void tell(String act, RuntimeException failure, Acting.Act inside) {
        Instant now = clock.instant();
        Instant last = told.get(act);
        if (inside.concerns().isEmpty() && last != null && last.plus(TOLD_AGAIN).isAfter(now)) {
            return;
        }
        told.put(act, now);
        try {
            audit.writeApart(FailedAct.of(inside.actor(), act, failure, inside).entry());
        } catch (RuntimeException lost) {
            failure.addSuppressed(lost);
        }
    }

    /**
     * Runs a part of a person's act with the system's sight, in the same transaction and the same line of the trail: a
     * fact that one office recorded must reach the contracts of every office. A part inside such a part keeps that sight,
     * and leaves it to the outer one, which may go on after it.
     */
    public <T> T within(Supplier<T> work) {
        Acting.Act act = Acting.current();
        if (act.systemSight()) {
            return work.get();
        }
        database.identify(null, Role.SYSTEM.name(), null);
        T answer;
        Acting.begin(act.withSystemSight());
        try {
            answer = work.get();
        } catch (RuntimeException e) {
            giveBack(act.actor(), e);
            throw e;
        } finally {
            Acting.end();
        }
        database.identify(
                act.actor().id(), act.actor().role().name(), act.actor().officeId());
        return answer;
    }

    /** The person's own sight again, whatever happened; a transaction that is lost must not hide why. */
    private void giveBack(Actor actor, RuntimeException failure) {
        try {
            database.identify(actor.id(), actor.role().name(), actor.officeId());
        } catch (RuntimeException lost) {
            failure.addSuppressed(lost);
        }
    }
}
