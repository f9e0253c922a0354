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

    /** Puts a new version with the same words in an approved one's place; its id. */
    static long replaced(long templateId) {
        long newer = Owner.number("""
                insert into template (code, language, version)
                select t.code, t.language, max(o.version) + 1 from template t
                  join template o on o.code = t.code and o.language = t.language
                where t.id = ? group by t.code, t.language returning id""", templateId);
        Owner.run(
                "insert into template_part (template_id, part, words) select ?, part, words from template_part where template_id = ?",
                newer,
                templateId);
        approve(templateId, newer);
        return newer;
    }

    /** Puts the former version back in its place. */
    static void restored(long templateId, long newer) {
        approve(newer, templateId);
    }

    private static void approve(long former, long now) {
        Owner.run("update template set state = 'RETIRED' where id = ?", former);
        Owner.run(
                "update template set state = 'APPROVED', approved_by = ?, approved_at = now() where id = ?",
                People.staff(Role.SUPERVISOR, People.office()).id(),
                now);
    }
}
