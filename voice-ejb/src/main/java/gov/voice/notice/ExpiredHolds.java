package gov.voice.notice;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

/** A hold that ran out was lifted by nobody, and what it kept back goes to review all the same. */
@ApplicationScoped
public class ExpiredHolds {

    /**
     * Takes what expired holds kept back to review, however long ago they expired: nobody may have looked since. Called
     * with the system's sight.
     *
     * @return how many notices that were
     */
    public int reopen(Handle handle) {
        return HoldNotices.reopen(handle, """
                exists (select from hold x where (x.subject_id = n.subject_id or x.case_id = n.case_id)
                          and x.lifted_at is null and x.expires_at < now() and x.expires_at > n.moved_at)""");
    }
}
