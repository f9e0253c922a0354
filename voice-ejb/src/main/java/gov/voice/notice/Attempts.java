package gov.voice.notice;

import gov.voice.platform.Setting;
import gov.voice.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The tries to hand over a message, each with what the channel answered. The mark comes before the try, in a transaction of its own. */
@ApplicationScoped
class Attempts {
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
                        with mine as (
                            select o.notice_id from outbox o join notice n on n.id = o.notice_id
                              join registration r on r.id = n.registration_id
                              join registration_channel c on c.id = :channel and c.registration_id = r.id
                            where o.notice_id = :notice and o.step = 'SEND' and o.worker = :worker and n.state = 'RELEASED'
                              and r.state = 'IN_FORCE'
                              and c.proven_at is not null and c.failed_at is null and c.retired_at is null
                              and not exists (select from sending where paused)
                              and not exists (select from message_notice mn join attempt a on a.message_id = mn.message_id
                                              where mn.notice_id = :notice and a.kind = 'EMAIL'
                                                and a.state in ('HANDING_OVER', 'ACCEPTED', 'UNCONFIRMED'))
                            for update of o, n),
                        marked as (
                            update notice set state = 'SENDING', moved_at = clock_timestamp()
                            where id in (select notice_id from mine)),
                        leased as (
                            update outbox set lease_until = now() + make_interval(secs => :lease)
                            where notice_id in (select notice_id from mine)),
                        numbered as (select nextval('attempt_seq') as id from mine)
                        insert into attempt (id, message_id, kind, state, mail_id, worker, lease_until)
                        select id, :message, 'EMAIL', 'HANDING_OVER', '<attempt-' || id || '-' || :end, :worker,
                               now() + make_interval(secs => :lease)
                        from numbered returning id, mail_id""")
                .bind("notice", handout.notice().id())
                .bind("channel", handout.channelId())
                .bind("message", handout.messageId())
                .bind("worker", worker)
                .bind("lease", settings.number(Setting.LEASE_SECONDS))
                .bind("end", senders.messageIdEnd(handout.neutral()))
                .mapTo(Marked.class)
                .findOne();
    }

    /** Records how an attempt ended; false where that is on record already, because its lease ran out meanwhile. */
    boolean answered(Handle handle, long attemptId, String state, String answer) {
        return handle.createUpdate("""
                        update attempt set state = :state, answer = :answer, answered_at = clock_timestamp(), lease_until = null
                        where id = :id and state = 'HANDING_OVER'""")
                        .bind("id", attemptId)
                        .bind("state", state)
                        .bind("answer", answer)
                        .execute()
                == 1;
    }
}
