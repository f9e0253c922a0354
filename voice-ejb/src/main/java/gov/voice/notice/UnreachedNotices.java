package gov.voice.notice;

import gov.voice.disclosure.Why;
import org.jdbi.v3.core.Handle;

/** Notices with which nobody could be reached, and their way back once there is a new way to the registrant. */
final class UnreachedNotices {
    private UnreachedNotices() {}

    /**
     * Takes the notices back that were given up under a contract whose place another took: whoever agreed to other terms was
     * reached. They go on under those, to a person who looks.
     *
     * @param registrationId of this contract alone; null: of all
     */
    static int reopenReplaced(Handle handle, Long registrationId) {
        return handle.createUpdate("""
                        with again as (
                            update notice n set state = 'REVIEW', why = array['%s'], ended_at = null,
                                moved_at = clock_timestamp(), reopened_at = clock_timestamp()
                            where (cast(:registration as bigint) is null or n.registration_id = :registration)
                              and n.state = 'UNREACHABLE'
                              and exists (select from registration r where r.replaces = n.registration_id
                                          and r.state = 'IN_FORCE')
                            returning n.id, n.urgent)
                        insert into outbox (notice_id, step, urgent) select id, 'DECIDE', urgent from again order by id
                        on conflict (notice_id) do update set step = 'DECIDE', due_at = now(), worker = null,
                            lease_until = null""".formatted(Why.UNREACHED))
                .bind("registration", registrationId)
                .execute();
    }

    /**
     * Takes the notices of a contract that were given up back to review, where a number or a proven address stands that
     * has not been tried for them. The gate asks for a person: it may be old news by now.
     */
    static int reopen(Handle handle, long registrationId) {
        return handle.createUpdate("""
                        with again as (
                            update notice n set state = 'REVIEW', why = array['%s'], ended_at = null,
                                moved_at = clock_timestamp(), reopened_at = clock_timestamp()
                            where n.registration_id = :registration and n.state = 'UNREACHABLE'
                              and exists (select from registration r where r.id = n.registration_id and r.state = 'IN_FORCE')
                              and exists (
                                select from registration_channel w where w.registration_id = n.registration_id
                                  and w.retired_at is null and w.failed_at is null
                                  and (w.kind = '%s' or w.proven_at is not null)
                                  and not exists (select from message m join message_notice mn on mn.message_id = m.id
                                                  where m.channel_id = w.id and mn.notice_id = n.id))
                            returning n.id, n.urgent)
                        insert into outbox (notice_id, step, urgent) select id, 'DECIDE', urgent from again order by id
                        on conflict (notice_id) do update set step = 'DECIDE', due_at = now(), worker = null,
                            lease_until = null""".formatted(Why.UNREACHED, Rung.CALL))
                .bind("registration", registrationId)
                .execute();
    }
}
