package gov.voice.notice;

import gov.voice.task.NewTask;
import gov.voice.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Carries out what was found to become of single notices: their state, their row of the outbox and the tasks that go with
 * it. Only what befalls a whole set alike, whatever else is known of its notices, changes states by a statement of its own:
 * the brake, a hold that ended, a way to the registrant that was found, a restored database, the mark before a mail leaves,
 * and the registrant's word that a notice has arrived.
 */
@ApplicationScoped
class NoticeMoves {
    @Inject
    private Tasks tasks;

    @Inject
    private Groundwork groundwork;

    /** Moves one notice. */
    void move(Handle handle, Pending notice, Move move) {
        moveAll(handle, Map.of(notice, move));
    }

    /**
     * Moves many notices in few statements; each must be locked by the caller, through its row of the outbox or its own. The
     * outbox comes before the notices, the order in which all lock them.
     */
    void moveAll(Handle handle, Map<Pending, Move> moves) {
        schedule(handle, moves);
        setStates(handle, moves);
        moves.forEach(this::settleWhatWasOwed);
        Map<String, NewTask> asked = new LinkedHashMap<>();
        Stream.concat(
                        moves.values().stream().flatMap(move -> move.tasks().stream()),
                        groundwork.tasks(handle, moves).stream())
                .forEach(task -> asked.merge(task.key(), task, (one, other) -> one.urgent() ? one : other));
        asked.values().forEach(tasks::ask);
    }

    private void setStates(Handle handle, Map<Pending, Move> moves) {
        PreparedBatch batch = handle.prepareBatch("""
                update notice set state = :state, why = string_to_array(:why, ','), less = :less,
                    moved_at = case when state = :state and why = string_to_array(:why, ',') then moved_at
                                    else clock_timestamp() end,
                    ended_at = case when :ended then clock_timestamp() end
                where id = :id""");
        moves.forEach((notice, move) -> batch.bind("id", notice.id())
                .bind("state", move.to().name())
                .bind("why", String.join(",", move.why()))
                .bind("less", move.less())
                .bind("ended", move.to().outcome())
                .add());
        batch.execute();
    }

    private void schedule(Handle handle, Map<Pending, Move> moves) {
        PreparedBatch done = handle.prepareBatch("delete from outbox where notice_id = :id");
        PreparedBatch next = handle.prepareBatch("""
                insert into outbox (notice_id, step, due_at, urgent) values (:id, :step, :due, :urgent)
                on conflict (notice_id) do update set step = excluded.step, due_at = excluded.due_at,
                    urgent = excluded.urgent, worker = null, lease_until = null""");
        moves.forEach((notice, move) -> {
            if (move.step() == null) {
                done.bind("id", notice.id()).add();
            } else {
                next.bind("id", notice.id())
                        .bind("step", move.step())
                        .bind("due", move.due())
                        .bind("urgent", notice.urgent())
                        .add();
            }
        });
        if (done.size() > 0) {
            done.execute();
        }
        if (next.size() > 0) {
            next.execute();
        }
    }

    /** What people owed for the state that ends is no longer owed. */
    private void settleWhatWasOwed(Pending notice, Move move) {
        if (notice.state() == move.to()) {
            return;
        }
        switch (notice.state()) {
            case REVIEW ->
                tasks.settle(NoticeTasks.reviewKey(notice.id()), move.to().name());
            case CALL ->
                tasks.settle(NoticeTasks.callKey(notice.id()), move.to().name());
            case UNCONFIRMED ->
                tasks.settle(NoticeTasks.unconfirmedKey(notice.id()), move.to().name());
            default -> {
                // What a waiting notice lacks, others may lack as well: settled by whoever brings it.
            }
        }
    }
}
