package gov.voice.notice;

import gov.voice.disclosure.Why;
import org.jdbi.v3.core.Handle;

/** What a hold or a protection kept back, and its way back: to review, never straight to sending. */
final class HoldNotices {
    private HoldNotices() {}

    /**
     * Takes notices that a hold or a protection withheld back to review, where neither concerns them any more. The gate
     * knows when it ended, and asks for a person.
     *
     * @param which further condition on the notice {@code n}, without parameters
     */
    static int reopen(Handle handle, String which) {
        return handle.createUpdate("""
                        with again as (
                            update notice n set state = 'REVIEW', why = array['%s'], ended_at = null,
                                moved_at = clock_timestamp()
                            where n.state = 'WITHHELD' and n.why && array['%s', '%s'] and %s
                              and not exists (select from hold h where (h.subject_id = n.subject_id or h.case_id = n.case_id)
                                    and h.lifted_at is null and (h.expires_at is null or h.expires_at > now()))
                              and coalesce((select k.result <> 'PROTECTED' from check_1367 k where k.subject_id = n.subject_id
                                            order by k.checked_at desc, k.id desc limit 1), true)
                            returning n.id, n.urgent)
                        insert into outbox (notice_id, step, urgent) select id, 'DECIDE', urgent from again order by id
                        on conflict (notice_id) do update set step = 'DECIDE', due_at = now(), worker = null,
                            lease_until = null""".formatted(Why.AFTER_HOLD, Why.HOLD, Why.PROTECTED, which))
                .execute();
    }
}
