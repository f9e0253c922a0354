package gov.voice.notice;

import gov.voice.access.Acting;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Calls in which somebody was shown the words: by which decision they were released is what a call that told them is
 * accounted for under. Called with the system's sight.
 */
@ApplicationScoped
class CallsUnderWay {
    /** After so long nobody is on the phone any more. */
    static final String LONGEST = "4 hours";

    /** The decision by which the words were shown: how much of it, and under which authority. */
    record Call(boolean less, String authority) {}

    /** This person was shown the words of a notice. */
    void begin(Handle handle, long noticeId, long decisionId) {
        handle.createUpdate("""
                        insert into call_under_way (notice_id, staff_id, decision_id) values (:notice, :staff, :decision)
                        on conflict (notice_id, staff_id) do update set decision_id = excluded.decision_id,
                            began_at = clock_timestamp()""")
                .bind("notice", noticeId)
                .bind("staff", Acting.actor().id())
                .bind("decision", decisionId)
                .execute();
    }

    /** This person's call ends; empty where none was under way. */
    Optional<Call> end(Handle handle, long noticeId) {
        return handle.createQuery("""
                        delete from call_under_way w using decision d
                        where w.notice_id = :notice and w.staff_id = :staff and d.id = w.decision_id
                        returning d.answer = 'RELEASE_LESS' as less, d.trace ->> 'authority' as authority,
                            w.began_at > now() - interval '%s' as standing""".formatted(LONGEST))
                .bind("notice", noticeId)
                .bind("staff", Acting.actor().id())
                .map((row, context) -> row.getBoolean("standing")
                        ? Optional.of(new Call(row.getBoolean("less"), row.getString("authority")))
                        : Optional.<Call>empty())
                .findOne()
                .flatMap(one -> one);
    }
}
