package gov.voice.notice;

import gov.voice.access.SystemWork;
import gov.voice.access.Trail;
import gov.voice.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Finds attempts whose node died between the mark and the answer. A mail server cannot be asked what it took, so these are
 * never repeated by the machine: a person finds out. The lease is longer than any mail may take, so whoever is still at it is
 * left in peace.
 */
@ApplicationScoped
class Unconfirmed {
    private static final int AT_MOST = 100;

    @Inject
    private Database database;

    @Inject
    private SystemWork work;

    @Inject
    private NoticeMoves moves;

    @Inject
    private Attempts attempts;

    @Inject
    private Trail trail;

    /** An attempt without an answer; the notice is null for the proof of an address. */
    record Lost(long attemptId, Long noticeId) {}

    /** Marks the lost ones and returns how many there were. */
    int find() {
        return work.routinely("sender", "Unconfirmed.find", () -> database.query(this::find));
    }

    private int find(Handle handle) {
        List<Lost> lost =
                handle.createQuery("""
                        with lost as (
                            select id, message_id from attempt where state = 'HANDING_OVER' and lease_until < now()
                            order by id limit :limit for update skip locked)
                        select l.id as attempt_id, mn.notice_id
                        from lost l left join message_notice mn on mn.message_id = l.message_id""").bind("limit", AT_MOST).mapTo(Lost.class).list();
        for (Lost one : lost) {
            attempts.answered(handle, one.attemptId(), "UNCONFIRMED", "no answer before the lease ran out");
            trail.concerns("attempt", one.attemptId());
            if (one.noticeId() == null) {
                // The code may have arrived or not; nobody sends it again, so it need not stand in clear.
                handle.execute(
                        "delete from proof_outbox where message_id = (select message_id from attempt where id = ?)",
                        one.attemptId());
            } else {
                trail.concerns("notice", one.noticeId());
                unconfirmed(handle, one.noticeId());
            }
        }
        return lost.size();
    }

    private void unconfirmed(Handle handle, long noticeId) {
        Pending notice = handle.createQuery(
                        "select " + Pending.COLUMNS + " from " + Pending.TABLES + " where n.id = :id")
                .bind("id", noticeId)
                .mapTo(Pending.class)
                .one();
        boolean less = handle.createQuery("select less from notice where id = :id")
                .bind("id", noticeId)
                .mapTo(Boolean.class)
                .one();
        if (notice.state() == NoticeState.SENDING) {
            moves.move(handle, notice, Outcomes.unconfirmed(notice, less));
        }
    }
}
