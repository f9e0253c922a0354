package gov.voice.notice;

import gov.voice.access.SystemWork;
import gov.voice.access.Trail;
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
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Finds what should not be missing: a fact and a contract without their notice, an open notice that nobody has. It mends
 * them and says how many there were; any number but none is a fault to look for.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FanOutSweep {
    private static final Logger LOG = System.getLogger(FanOutSweep.class.getName());
    private static final String LATELY = "f.recorded_at > now() - interval '1 day'";
    private static final String EVER = "true";

    /** A stopped batch stays stopped, and one that was discarded is told to nobody. */
    private static final String MISSING = """
            with made as (
                insert into notice (fact_id, registration_id, case_id, subject_id, batch_id, urgent, state, why, ended_at)
                select f.id, r.id, r.case_id, r.subject_id, f.batch_id, coalesce(k.urgent, false),
                       case when b.ruling = 'DISCARDED' then 'WITHHELD' when b.batch_id is not null and b.ruling is null
                            then 'BRAKED' else 'NEW' end,
                       case when b.ruling = 'DISCARDED' then array['BRAKE_DISCARDED'] else '{}' end,
                       case when b.ruling = 'DISCARDED' then clock_timestamp() end
                %s left join brake_stop b on b.batch_id = f.batch_id
                where %s and not exists (select from notice n where n.fact_id = f.id and n.registration_id = r.id)
                on conflict do nothing
                returning batch_id, state)
            select m.batch_id, count(*)::int as notices,
                   m.state = 'NEW' and m.batch_id is not null
                       and not exists (select from brake_stop b where b.batch_id = m.batch_id) as unjudged
            from made m group by m.batch_id, m.state""";

    /** Notices that were missing, of one batch or of none; unjudged where the brake has not ruled on the batch. */
    record Made(Long batchId, int notices, boolean unjudged) {}

    @Inject
    private Database database;

    @Inject
    private SystemWork work;

    @Inject
    private Brake brake;

    @Inject
    private ExpiredHolds expiredHolds;

    @Inject
    private Trail trail;

    /** Looks at the facts of the last day. */
    @Schedule(hour = "*", minute = "*/5", second = "40", persistent = false)
    public void sweepLately() {
        sweep(LATELY);
    }

    /** Looks at all facts, in the quiet hours. */
    @Schedule(hour = "3", minute = "17", persistent = false)
    void sweepAll() {
        sweep(EVER);
    }

    private void sweep(String which) {
        try {
            int missing = work.apart("fan-out-sweep", "FanOutSweep.sweep", () -> database.query(h -> sweep(h, which)));
            if (missing > 0) {
                LOG.log(Level.ERROR, "{0} notices were missing or left alone, and were mended", missing);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The sweep for missing notices failed; it is tried again", e);
        }
    }

    /** Makes what is missing and returns how many that were; 0 where another node is at it. */
    private int sweep(Handle handle, String which) {
        boolean mine = handle.createQuery("select name from job where name = 'fan-out-sweep' for update skip locked")
                .mapTo(String.class)
                .findOne()
                .isPresent();
        if (!mine) {
            return 0;
        }
        List<Made> made = handle.createQuery(MISSING.formatted(FanOut.PAIRS, which))
                .mapTo(Made.class)
                .list();
        made.forEach(some -> brakeIfMany(handle, some));
        int missing = made.stream().mapToInt(Made::notices).sum();
        reconsiderEnded(handle);
        int left = handle.createUpdate("""
                        insert into outbox (notice_id, step, urgent)
                        select n.id, 'DECIDE', n.urgent from notice n
                        where n.ended_at is null and n.state in ('NEW', 'WAITING', 'RELEASED')
                          and not exists (select from outbox o where o.notice_id = n.id)
                        on conflict do nothing""").execute();
        int abandoned = Math.max(left, missing);
        expiredHolds.reopen(handle);
        handle.execute(
                "update job set last_run = now(), last_ok = now(), note = ? where name = 'fan-out-sweep'",
                "missing " + abandoned);
        if (abandoned > 0) {
            trail.detail("missing", missing);
            trail.detail("left-alone", left);
        }
        return abandoned;
    }

    /** What came to a call, or was given up, only after its contract had ended: a mail that did not arrive, a call in vain. */
    private static void reconsiderEnded(Handle handle) {
        handle.execute("""
                insert into outbox (notice_id, step, urgent)
                select n.id, 'DECIDE', n.urgent from notice n join registration r on r.id = n.registration_id
                where n.state = 'CALL' and r.state = 'REVOKED' on conflict do nothing""");
        UnreachedNotices.reopenReplaced(handle, null);
    }

    /** What the brake would have stopped when it came, it stops when it is found. */
    private void brakeIfMany(Handle handle, Made made) {
        if (made.unjudged()
                && brake.tooMany(made.notices())
                && brake.judge(handle, made.batchId(), FanOut.feed(handle, made.batchId()))
                        .stopped()) {
            handle.execute("update notice set state = 'BRAKED' where batch_id = ? and state = 'NEW'", made.batchId());
        }
    }
}
