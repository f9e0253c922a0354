package gov.voice.casefile;

import gov.voice.casefile.CaseHeader.PersonMark;
import gov.voice.casefile.CaseHeader.Summary;
import gov.voice.casefile.CaseHeader.TeamMember;
import gov.voice.platform.Database;
import gov.voice.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Reads what stands above every page of a case. Who may see the case is judged before. */
@ApplicationScoped
public class CaseHeaders {
    @Inject
    private Database database;

    CaseHeader of(long caseId) {
        return new CaseHeader(summary(caseId), people(caseId), team(caseId));
    }

    private Summary summary(long caseId) {
        return database.query(handle -> handle.createQuery("""
                        select c.id, c.version, c.number, c.status, c.office_id, o.name as office, c.owner_id,
                               c.victimization_type, c.occurred_on, c.place, c.county, c.state, c.agency, c.report_number,
                               c.promise, c.promise_due, s.full_name as promised_by, c.opened_at, c.closed_at,
                               c.closure_reason
                        from case_file c join office o on o.id = c.office_id left join staff s on s.id = c.promised_by
                        where c.id = :id""")
                .bind("id", caseId)
                .mapTo(Summary.class)
                .findOne()
                .orElseThrow(NotFound::new));
    }

    private List<PersonMark> people(long caseId) {
        return database.query(handle -> handle.createQuery("""
                        select id, part, given_name, family_name, deceased, language, do_not_say,
                               code_word is not null as code_word, verified_at is not null as verified
                        from case_person where case_id = :id
                        order by case part when 'VICTIM' then 1 when 'FAMILY' then 2 else 3 end, id""")
                .bind("id", caseId)
                .mapTo(PersonMark.class)
                .list());
    }

    private List<TeamMember> team(long caseId) {
        return database.query(handle -> handle.createQuery("""
                        select s.id as staff_id, s.full_name, c.owner_id = s.id as owner
                        from case_access a join staff s on s.id = a.staff_id join case_file c on c.id = a.case_id
                        where a.case_id = :id and a.reason = 'TEAM' and (a.until is null or a.until > now())
                        order by owner desc, s.full_name""")
                .bind("id", caseId)
                .mapTo(TeamMember.class)
                .list());
    }
}
