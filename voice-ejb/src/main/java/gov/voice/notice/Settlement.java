package gov.voice.notice;

import gov.voice.access.SystemWork;
import gov.voice.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Settles a mail of which nobody knew whether it left, by what a person found out. */
@ApplicationScoped
class Settlement {
    @Inject
    private SystemWork system;

    @Inject
    private PendingNotices pending;

    @Inject
    private NoticeMoves moves;

    @Inject
    private Deciding deciding;

    @Inject
    private Clock clock;

    /** The unconfirmed attempt of a notice, with what its accounting needs. */
    record Open(long attemptId, boolean less, String recipient, String address) {}

    /** Settles it; the notice is locked meanwhile, and one that is settled already is not found. */
    void settle(Handle handle, long noticeId, boolean arrived) {
        system.within(() -> {
            Pending notice = pending.locked(handle, noticeId);
            if (notice.state() != NoticeState.UNCONFIRMED) {
                throw new NotFound();
            }
            Open open = handle.createQuery("""
                            select a.id as attempt_id, n.less, p.given_name || ' ' || p.family_name as recipient, c.address
                            from notice n join message_notice mn on mn.notice_id = n.id
                              join attempt a on a.message_id = mn.message_id and a.state = 'UNCONFIRMED'
                              join message m on m.id = mn.message_id join registration_channel c on c.id = m.channel_id
                              join registration r on r.id = n.registration_id join case_person p on p.id = r.person_id
                            where n.id = :id order by a.id desc limit 1""")
                    .bind("id", noticeId)
                    .mapTo(Open.class)
                    .one();
            if (arrived) {
                arrived(handle, notice, open);
            } else {
                notArrived(handle, notice, open);
            }
            return null;
        });
    }

    private void arrived(Handle handle, Pending notice, Open open) {
        mark(handle, open, "ACCEPTED", "the registrant has it");
        Accounting.write(
                handle,
                notice,
                open.attemptId(),
                Accounting.nature(notice, open.less()),
                authority(handle, notice),
                open.recipient(),
                open.address());
        moves.move(handle, notice, new Move(NoticeState.DELIVERED, List.of(), open.less(), null, null, List.of()));
    }

    /** The gate is asked at once: much may have happened since it released the mail. What did not arrive stays remembered. */
    private void notArrived(Handle handle, Pending notice, Open open) {
        mark(handle, open, "NOT_HANDED_OVER", "the registrant does not have it");
        moves.move(
                handle,
                notice,
                new Move(
                        NoticeState.WAITING,
                        List.of(Hindrance.NOT_ARRIVED.name()),
                        open.less(),
                        Move.DECIDE,
                        clock.instant(),
                        List.of()));
        deciding.decideNow(handle, List.of(notice.id()));
    }

    private static void mark(Handle handle, Open open, String state, String answer) {
        handle.createUpdate("""
                        update attempt set state = :state, answer = concat_ws('; ', answer, :answer),
                            answered_at = coalesce(answered_at, clock_timestamp()) where id = :id""")
                .bind("state", state)
                .bind("answer", answer)
                .bind("id", open.attemptId())
                .execute();
    }

    /** Under which it was released: it was, or it would not have been tried. */
    private static String authority(Handle handle, Pending notice) {
        return handle.createQuery("""
                        select trace ->> 'authority' from decision
                        where notice_id = :id and answer in ('RELEASE', 'RELEASE_LESS') order by id desc limit 1""")
                .bind("id", notice.id())
                .mapTo(String.class)
                .one();
    }
}
