package gov.voice.casefile;

import gov.voice.access.Acting;
import gov.voice.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Writes who may see a case. A part that was given is ended, never deleted: who could see what must stay to be found. */
@ApplicationScoped
public class CaseAccess {
    @Inject
    private Database database;

    /** A new case: its office and its owner. */
    void open(long caseId, long officeId, long ownerId) {
        insert(caseId, officeId, null, "OFFICE");
        insert(caseId, null, ownerId, "TEAM");
    }

    /** Somebody joins the team; whoever is in it, or had a grant of their own, stays. */
    void join(long caseId, long staffId) {
        endStaff(caseId, staffId);
        insert(caseId, null, staffId, "TEAM");
    }

    /** Gives another office a part; once given, giving it again changes nothing. */
    void grantOffice(long caseId, long officeId) {
        insert(caseId, officeId, null, "GRANT");
    }

    /** Gives one person of another office a part; whoever has one keeps it. */
    void grantStaff(long caseId, long staffId) {
        insert(caseId, null, staffId, "GRANT");
    }

    /** Ends what somebody had of their own. */
    void endStaff(long caseId, long staffId) {
        database.query(handle -> handle.createUpdate(
                        "update case_access set until = now() where case_id = :case and staff_id = :staff and until is null")
                .bind("case", caseId)
                .bind("staff", staffId)
                .execute());
    }

    /** Ends the part of another office, never that of the office that works the case. Returns whether there was one. */
    boolean endOffice(long caseId, long officeId) {
        return database.query(handle -> handle.createUpdate("""
                                update case_access set until = now() where case_id = :case and office_id = :office
                                and reason = 'GRANT' and until is null""")
                        .bind("case", caseId)
                        .bind("office", officeId)
                        .execute())
                > 0;
    }

    private void insert(long caseId, Long officeId, Long staffId, String reason) {
        database.query(handle -> handle.createUpdate("""
                        insert into case_access (case_id, office_id, staff_id, reason, granted_by)
                        values (:case, :office, :staff, :reason, :by) on conflict do nothing""")
                .bind("case", caseId)
                .bind("office", officeId)
                .bind("staff", staffId)
                .bind("reason", reason)
                .bind("by", Acting.actor().id())
                .execute());
    }
}
