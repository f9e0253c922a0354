package gov.voice.audit;

import gov.voice.access.SystemWork;
import gov.voice.access.WorkersRest;
import gov.voice.platform.Database;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Seals what was written, and makes next months' partitions: each hour, and as soon as a server has started, since without
 * this month's nothing can be done at all. Every node tries; the database's own locks let one do it.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditUpkeep {
    private static final Logger LOG = System.getLogger(AuditUpkeep.class.getName());
    private static final int SEALS_PER_TURN = 5_000;
    private static final int MONTHS_AHEAD = 2;

    private final AtomicBoolean monthsMade = new AtomicBoolean();

    @Inject
    private Database database;

    @Inject
    private SystemWork work;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void sealPending() {
        if (!monthsMade.get()) {
            makeComingMonths();
        }
        try {
            while (work.apart("audit-seal", "AuditUpkeep.seal", this::seal) == SEALS_PER_TURN) {
                Thread.onSpinWait();
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Sealing the trail failed; it is tried again", e);
        }
    }

    @Schedule(hour = "*", minute = "7", persistent = false)
    void makeComingMonths() {
        try {
            work.apart("audit-month", "AuditUpkeep.makeComingMonths", this::ensureMonths);
            monthsMade.set(true);
        } catch (WorkersRest e) {
            LOG.log(Level.DEBUG, "No partitions are made in a schema of another version");
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Making the trail's next partitions failed; without them nothing can be done", e);
        }
    }

    private int seal() {
        int sealed = database.query(handle -> handle.createQuery("select audit_seal_pending(:limit)")
                .bind("limit", SEALS_PER_TURN)
                .mapTo(Integer.class)
                .one());
        markRun("audit-seal");
        return sealed;
    }

    private Void ensureMonths() {
        for (int month = 0; month <= MONTHS_AHEAD; month++) {
            int ahead = month;
            database.query(handle -> handle.createQuery(
                            "select audit_ensure_month((now() + make_interval(months => :ahead))::date)")
                    .bind("ahead", ahead)
                    .mapTo(String.class)
                    .one());
        }
        markRun("audit-month");
        return null;
    }

    private void markRun(String job) {
        database.query(
                handle -> handle.createUpdate("update job set last_run = now(), last_ok = now() where name = :job")
                        .bind("job", job)
                        .execute());
    }
}
