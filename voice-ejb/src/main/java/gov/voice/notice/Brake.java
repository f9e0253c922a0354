package gov.voice.notice;

import gov.voice.platform.Setting;
import gov.voice.platform.Settings;
import gov.voice.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * The mass brake: too many notices of one batch stop for a person to look. Too many is a number for any batch, and, once a
 * feed has thirty days of history, a multiple of what an hour usually brings of one code. Counted by batch and hour, never
 * notice by notice.
 */
@ApplicationScoped
public class Brake {
    @Inject
    private Settings settings;

    @Inject
    private Tasks tasks;

    @Inject
    private Event<BatchStopped> stopped;

    /**
     * The brake's word on a batch.
     *
     * @param cause {@code BATCH_SIZE} or {@code UNUSUAL}; null where it may go
     * @param code the code that is unusual; null otherwise
     */
    public record Judgement(boolean stopped, String cause, String code, long notices, long allowed) {
        static final Judgement FREE = new Judgement(false, null, null, 0, 0);
    }

    /**
     * How many notices of a code a batch makes, and what an hour of that feed usually brings of it; null: not known yet.
     * What was stopped does not count as brought until it is released.
     */
    record OfCode(String code, long made, long thisHour, Long usual) {}

    /**
     * Judges a batch by the notices made of it in this transaction, before any of them can be taken. A stop is recorded,
     * a supervisor gets a task, and {@link BatchStopped} is fired.
     */
    public Judgement judge(Handle handle, long batchId, String feed) {
        Judgement judgement = judge(count(handle, batchId, feed));
        if (judgement.stopped()) {
            handle.createUpdate("""
                            insert into brake_stop (batch_id, feed, cause, code, notices, allowed)
                            values (:batch, :feed, :cause, :code, :notices, :allowed)""")
                    .bind("batch", batchId)
                    .bind("feed", feed)
                    .bindMethods(judgement)
                    .execute();
            tasks.ask(NoticeTasks.brake(batchId));
            stopped.fire(new BatchStopped(batchId, judgement.cause()));
        } else {
            remember(handle, batchId, feed);
        }
        return judgement;
    }

    /**
     * Whether so many notices of one batch are too many, whatever is usual: for notices that are made later than their
     * batch was judged.
     */
    boolean tooMany(long notices) {
        return notices > settings.number(Setting.BRAKE_BATCH_NOTICES);
    }

    private Judgement judge(List<OfCode> codes) {
        long all = codes.stream().mapToLong(OfCode::made).sum();
        long most = settings.number(Setting.BRAKE_BATCH_NOTICES);
        if (all > most) {
            return new Judgement(true, "BATCH_SIZE", null, all, most);
        }
        return codes.stream()
                .filter(one -> one.usual() != null && one.thisHour() > allowed(one))
                .findFirst()
                .map(one -> new Judgement(true, "UNUSUAL", one.code(), one.thisHour(), allowed(one)))
                .orElse(Judgement.FREE);
    }

    /** A few are never unusual: one release with four registrants waits for nobody. */
    private long allowed(OfCode one) {
        return Math.max(
                settings.number(Setting.BRAKE_UNUSUAL_FLOOR), settings.number(Setting.BRAKE_USUAL_TIMES) * one.usual());
    }

    /** Usual is the mean of the hours that brought any in the last thirty days, and at least one. */
    private static List<OfCode> count(Handle handle, long batchId, String feed) {
        return handle.createQuery("""
                        with made as (
                            select f.code, count(*) as made from notice n join fact f on f.id = n.fact_id
                            where n.batch_id = :batch and n.state = 'NEW' group by f.code),
                        known as (
                            select min(hour) <= now() - interval '30 days' as long_enough from brake_hour where feed = :feed)
                        select m.code, m.made,
                            m.made + coalesce((select h.notices from brake_hour h where h.feed = :feed and h.code = m.code
                                               and h.hour = date_trunc('hour', now())), 0) as this_hour,
                            case when (select long_enough from known) then
                                coalesce((select ceil(avg(h.notices)) from brake_hour h where h.feed = :feed and h.code = m.code
                                    and h.hour < date_trunc('hour', now()) and h.hour > now() - interval '30 days'), 1)
                            end::bigint as usual
                        from made m order by m.code""")
                .bind("batch", batchId)
                .bind("feed", feed)
                .mapTo(OfCode.class)
                .list();
    }

    /** What a batch brings that may go counts as brought in this hour. Called before any of it is taken. */
    static void remember(Handle handle, long batchId, String feed) {
        handle.createUpdate("""
                        insert into brake_hour (feed, code, hour, notices)
                        select :feed, f.code, date_trunc('hour', now()), count(*)
                        from notice n join fact f on f.id = n.fact_id where n.batch_id = :batch and n.state = 'NEW'
                        group by f.code
                        on conflict (feed, code, hour) do update set notices = brake_hour.notices + excluded.notices""").bind("feed", feed).bind("batch", batchId).execute();
    }
}
