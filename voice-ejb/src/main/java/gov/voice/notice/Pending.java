package gov.voice.notice;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * An open notice with what its next move depends on, besides the gate.
 *
 * @param code of the fact
 * @param officeId office of the case, whose people get the tasks
 * @param language of the contract
 * @param correctsTold whether the registrant was told before what this fact corrects
 */
public record Pending(
        long id,
        NoticeState state,
        List<String> why,
        boolean urgent,
        Instant movedAt,
        String code,
        long factId,
        long subjectId,
        long caseId,
        long officeId,
        long registrationId,
        long matchId,
        long personId,
        String language,
        String timeZone,
        LocalTime safeFrom,
        LocalTime safeUntil,
        boolean nameAgency,
        boolean voicemail,
        boolean correctsTold) {

    /** The columns, for {@code from notice n join fact f … join registration r … join case_file c}. */
    static final String COLUMNS = """
            n.id, n.state, n.why, n.urgent, n.moved_at, f.code, n.fact_id, n.subject_id, n.case_id, c.office_id,
            n.registration_id, r.match_id, r.person_id, r.language, r.time_zone, r.safe_from, r.safe_until, r.name_agency,
            r.voicemail, f.supersedes is not null and corrects_told(f.id, n.registration_id) as corrects_told""";

    /** The tables that {@link #COLUMNS} come from. */
    static final String TABLES = """
            notice n join fact f on f.id = n.fact_id join registration r on r.id = n.registration_id
            join case_file c on c.id = n.case_id""";

    /** When the registrant may be reached. */
    SafeHours safeHours() {
        return new SafeHours(ZoneId.of(timeZone), safeFrom, safeUntil);
    }
}
