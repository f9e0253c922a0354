package gov.voice.notice;

import static gov.voice.access.Role.SUPERVISOR;

import gov.voice.access.Acting;
import gov.voice.access.Gated;
import gov.voice.access.Permit;
import gov.voice.access.SystemWork;
import gov.voice.access.Trail;
import gov.voice.platform.Database;
import gov.voice.platform.NotFound;
import gov.voice.platform.Refused;
import gov.voice.task.Tasks;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What a supervisor does with batches that the mass brake stopped: look, then release or discard, with a reason. */
@Stateless
@Gated
public class BrakeService {
    private static final int SAMPLE = 5;
    private static final int SHORTEST_REASON = 5;

    private static final String STOPPED = """
            select b.batch_id, b.feed, b.stopped_at, b.cause, s.title_en, s.title_es, b.notices, b.allowed
            from brake_stop b left join stage s on s.code = b.code""";

    @Inject
    private Database database;

    @Inject
    private SystemWork system;

    @Inject
    private Tasks tasks;

    @Inject
    private Event<BatchReleased> released;

    @Inject
    private Trail trail;

    /** The batches that wait for a ruling, oldest first. */
    @Permit(SUPERVISOR)
    public List<StoppedBatch> stopped() {
        return database.query(handle -> handle.createQuery("""
                        %s where b.ruling is null order by b.stopped_at""".formatted(STOPPED))
                .mapTo(StoppedBatch.class)
                .list());
    }

    /** One stopped batch, with its counts by kind of fact and a few of its notices: case numbers only where this person may see them. */
    @Permit(SUPERVISOR)
    public StoppedBatch.Detail open(long batchId) {
        return database.query(handle -> {
            StoppedBatch batch = handle.createQuery("""
                            %s where b.batch_id = :batch and b.ruling is null""".formatted(STOPPED))
                    .bind("batch", batchId)
                    .mapTo(StoppedBatch.class)
                    .findOne()
                    .orElseThrow(NotFound::new);
            trail.concerns("batch", batchId);
            List<StoppedBatch.OfKind> kinds = system.within(() -> kinds(handle, batchId));
            List<Long> picked = system.within(() -> pick(handle, batchId));
            return new StoppedBatch.Detail(batch, kinds, sample(handle, picked));
        });
    }

    /**
     * Lets the notices of a batch go on to the gate.
     *
     * @param reason why it is right as it is
     */
    @Permit(SUPERVISOR)
    public void release(long batchId, String reason) {
        rule(batchId, "RELEASED", reason);
        system.within(() -> database.query(handle -> {
            // What was held back after a restore keeps that reason, and with it its way to a person: it may have been
            // sent.
            handle.execute(
                    "update notice set state = 'NEW', moved_at = clock_timestamp() where batch_id = ? and state = 'BRAKED'",
                    batchId);
            Brake.remember(handle, batchId, FanOut.feed(handle, batchId));
            FanOut.toDecide(handle, batchId);
            return null;
        }));
        released.fire(new BatchReleased(batchId, false));
        settle(batchId, "RELEASED");
    }

    /**
     * Ends the notices of a batch without telling anybody; its facts stay.
     *
     * @param reason what was wrong with it
     */
    @Permit(SUPERVISOR)
    public void discard(long batchId, String reason) {
        rule(batchId, "DISCARDED", reason);
        system.within(() -> database.query(handle -> handle.execute("""
                update notice set state = 'WITHHELD', why = array['BRAKE_DISCARDED'], moved_at = clock_timestamp(),
                    ended_at = clock_timestamp() where batch_id = ? and state = 'BRAKED'""", batchId)));
        released.fire(new BatchReleased(batchId, true));
        settle(batchId, "DISCARDED");
    }

    /** Last of all: workers lock notices first and tasks after them. */
    private void settle(long batchId, String ruling) {
        tasks.settle(NoticeTasks.brakeKey(batchId), ruling);
    }

    private void rule(long batchId, String ruling, String reason) {
        if (reason == null || reason.strip().length() < SHORTEST_REASON) {
            throw new Refused("reason-needed");
        }
        int ruled = database.query(handle -> handle.createUpdate("""
                        update brake_stop set ruling = :ruling, reason = :reason, ruled_by = :by, ruled_at = clock_timestamp()
                        where batch_id = :batch and ruling is null""")
                .bind("ruling", ruling)
                .bind("reason", reason.strip())
                .bind("by", Acting.actor().id())
                .bind("batch", batchId)
                .execute());
        if (ruled == 0) {
            throw new NotFound();
        }
        trail.concerns("batch", batchId);
        trail.detail("ruling", ruling);
    }

    private static List<StoppedBatch.OfKind> kinds(Handle handle, long batchId) {
        return handle.createQuery("""
                        select s.title_en, s.title_es, count(*) as notices
                        from notice n join fact f on f.id = n.fact_id join stage s on s.code = f.code
                        where n.batch_id = :batch and n.state = 'BRAKED' group by s.code order by notices desc, s.code""")
                .bind("batch", batchId)
                .mapTo(StoppedBatch.OfKind.class)
                .list();
    }

    /** Spread over the batch, the same ones at each look. */
    private static List<Long> pick(Handle handle, long batchId) {
        return handle.createQuery("""
                        select id from notice n where batch_id = :batch and state = 'BRAKED'
                        order by md5(id::text) limit :limit""")
                .bind("batch", batchId)
                .bind("limit", SAMPLE)
                .mapTo(Long.class)
                .list();
    }

    /** Whose they are only where this person sees the notice itself: of others, and of the barred, the same is told. */
    private List<StoppedBatch.Sample> sample(Handle handle, List<Long> notices) {
        if (notices.isEmpty()) {
            return List.of();
        }
        List<Long> seen = handle.createQuery("select n.id from notice n where n.id in (<ids>)")
                .bindList("ids", notices)
                .mapTo(Long.class)
                .list();
        trail.concerns("notice", seen);
        return system.within(() -> handle.createQuery("""
                        select s.title_en, s.title_es, f.occurred_on, n.urgent,
                               case when n.id = any(:seen) then c.id end as case_id,
                               case when n.id = any(:seen) then c.number end as case_number
                        from notice n join fact f on f.id = n.fact_id join stage s on s.code = f.code
                          join case_file c on c.id = n.case_id
                        where n.id in (<ids>) order by f.code, n.id""")
                .bindList("ids", notices)
                .bindArray("seen", Long.class, seen.toArray())
                .mapTo(StoppedBatch.Sample.class)
                .list());
    }
}
