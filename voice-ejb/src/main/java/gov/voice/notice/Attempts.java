package gov.voice.notice;

import gov.voice.platform.Setting;
import gov.voice.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * The tries to hand over a message, each with what the channel answered. The mark comes before the try, in a transaction of
 * its own.
 *
 * <p>Rows are found by their own key alone, and by nothing that another index could lead to as well: plans are made once
 * for a connection, often while the queue is empty, and must be right when it is long.
 */
@ApplicationScoped
class Attempts {
    /**
     * A mail of a message that has left, or may have. Asked for each message by itself, which the limit sees to: all mails
     * ever sent are many, those of one notice few, and a plan that was made while the office was new must not read them all.
     */
    private static final String SENT = """
            select from attempt a where a.message_id = mn.message_id and a.kind = 'EMAIL'
              and a.state in ('HANDING_OVER', 'ACCEPTED', 'UNCONFIRMED') limit 1""";

    @Inject
    private Settings settings;

    @Inject
    private Senders senders;

    /** A marked attempt. */
    record Marked(long id, String mailId) {}

    /**
     * Marks a notice as being handed over, where at this moment it is still this worker's, was never handed over before, its
     * contract and address still stand, and nobody has stopped all sending; empty where one of it is not so.
     */
    Optional<Marked> mark(Handle handle, Handout handout, String worker) {
        return handle.createQuery("""
                        with queued as materialized (
                            select o.step, o.worker from outbox o where o.notice_id = :notice for update),
                        mine as materialized (
                            select n.id from notice n
                              join queued q on q.step = 'SEND' and q.worker = :worker
                              join registration r on r.id = n.registration_id
                              join registration_channel c on c.id = :channel and c.registration_id = r.id
                            where n.id = :notice and n.state = 'RELEASED'
                              and r.state = 'IN_FORCE'
                              and c.proven_at is not null and c.failed_at is null and c.retired_at is null
                              and not exists (select from sending where paused)
                              and not exists (select from message_notice mn cross join lateral (%s) sent
                                              where mn.notice_id = :notice)
                            for update of n),
                        marked as (
                            update notice set state = 'SENDING', moved_at = clock_timestamp()
                            where id = :notice and exists (select from mine)),
                        leased as (
                            update outbox set lease_until = now() + make_interval(secs => :lease)
                            where notice_id = :notice and exists (select from mine)),
                        numbered as (select nextval('attempt_seq') as id from mine)
                        insert into attempt (id, message_id, kind, state, mail_id, worker, lease_until)
                        select id, :message, 'EMAIL', 'HANDING_OVER', '<attempt-' || id || '-' || :end, :worker,
                               now() + make_interval(secs => :lease)
                        from numbered returning id, mail_id""".formatted(SENT))
                .bind("notice", handout.notice().id())
                .bind("channel", handout.channelId())
                .bind("message", handout.messageId())
                .bind("worker", worker)
                .bind("lease", settings.number(Setting.LEASE_SECONDS))
                .bind("end", senders.messageIdEnd(handout.neutral()))
                .mapTo(Marked.class)
                .findOne();
    }

    /** Which of these notices a mail has told, or may have. */
    Set<Long> mailed(Handle handle, Collection<Long> notices) {
        return handle.createQuery("""
                        select mn.notice_id from message_notice mn cross join lateral (%s) sent
                        where mn.notice_id = any(:ids)""".formatted(SENT))
                .bindArray("ids", Long.class, notices.toArray())
                .mapTo(Long.class)
                .set();
    }

    /** Records how an attempt ended; false where that is on record already, because its lease ran out meanwhile. */
    boolean answered(Handle handle, long attemptId, String state, String answer) {
        return handle.createUpdate("""
                        with this as materialized (select id, state from attempt where id = :id for update)
                        update attempt a set state = :state, answer = :answer, answered_at = clock_timestamp(), lease_until = null
                        from this where a.id = :id and this.state = 'HANDING_OVER'""")
                        .bind("id", attemptId)
                        .bind("state", state)
                        .bind("answer", answer)
                        .execute()
                == 1;
    }
}
