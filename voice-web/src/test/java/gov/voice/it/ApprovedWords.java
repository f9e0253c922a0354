package gov.voice.it;

import gov.voice.access.Role;

/** The delivered words are drafts until somebody of the office approves them. */
final class ApprovedWords {
    private ApprovedWords() {}

    /** Approves all that are still to be approved. */
    static void all() {
        long approver = People.staff(Role.SUPERVISOR, People.office()).id();
        Owner.run("""
                update template t set state = 'APPROVED', approved_by = ?, approved_at = now()
                where t.version = 1 and t.state = 'DRAFT' and not exists (
                    select from template o where o.code = t.code and o.language = t.language and o.state = 'APPROVED')""", approver);
    }
}
