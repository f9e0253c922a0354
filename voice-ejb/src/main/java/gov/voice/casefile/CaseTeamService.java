package gov.voice.casefile;

import static gov.voice.access.Role.RELATIONS;
import static gov.voice.access.Role.SPECIALIST;
import static gov.voice.access.Role.SUPERVISOR;

import gov.voice.access.Acting;
import gov.voice.access.Actor;
import gov.voice.access.Gated;
import gov.voice.access.Permit;
import gov.voice.access.Role;
import gov.voice.access.Trail;
import gov.voice.platform.Changes;
import gov.voice.platform.Database;
import gov.voice.platform.NotFound;
import gov.voice.platform.Refused;
import gov.voice.staff.Colleague;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Who works on a case, and who else was given a part in it. */
@Stateless
@Gated
public class CaseTeamService {
    @Inject
    private Database database;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CaseSight sight;

    @Inject
    private CaseAccess access;

    @Inject
    private PromiseTasks promiseTasks;

    @Inject
    private Trail trail;

    /** Who of the case's office could join the team: those who work there on cases, without those who are in it. */
    @Permit({SPECIALIST, SUPERVISOR})
    public List<Colleague> candidates(long caseId) {
        sight.require(caseId);
        return database.query(handle -> handle.createQuery("""
                        select s.id, s.full_name from staff s join case_file c on c.office_id = s.office_id
                        where c.id = :case and s.enabled and s.role in ('SPECIALIST', 'RELATIONS', 'SUPERVISOR')
                          and not exists (select from case_access a where a.case_id = c.id and a.staff_id = s.id
                                          and a.reason = 'TEAM' and a.until is null)
                        order by s.full_name""")
                .bind("case", caseId)
                .mapTo(Colleague.class)
                .list());
    }

    /** Takes somebody of the case's office into the team. The owner and supervisors may. */
    @Permit({SPECIALIST, SUPERVISOR})
    public void add(long caseId, long staffId) {
        requireLead(caseId);
        if (candidates(caseId).stream().noneMatch(one -> one.id() == staffId)) {
            throw new NotFound();
        }
        access.join(caseId, staffId);
        trail.concerns("staff", staffId);
    }

    /**
     * Lets somebody go from the team. The owner and supervisors may.
     *
     * @throws Refused for the owner, who first gives the case to somebody else
     */
    @Permit({SPECIALIST, SUPERVISOR})
    public void remove(long caseId, long staffId) {
        CaseFile file = requireLead(caseId);
        if (file.getOwnerId() == staffId) {
            throw new Refused("case-owner-leaves");
        }
        access.endStaff(caseId, staffId);
        trail.concerns("staff", staffId);
    }

    /**
     * Somebody of the team answers for the case from now on, and for what was promised in it. The owner and supervisors may.
     *
     * @throws Refused for somebody outside of the team
     */
    @Permit({SPECIALIST, SUPERVISOR})
    public void giveTo(long caseId, long version, long staffId) {
        CaseFile file = requireLead(caseId);
        file.requireVersion(version);
        if (!inTeam(caseId, staffId)) {
            throw new Refused("case-not-in-team");
        }
        file.giveTo(staffId);
        trail.concerns("staff", staffId);
        Changes.write(entities);
        if (file.getPromise() != null) {
            promiseTasks.ask(file);
        }
    }

    /** Who outside of the case's office and team was given a part in it. */
    @Permit({SPECIALIST, RELATIONS, SUPERVISOR})
    public List<CaseGrant> grants(long caseId) {
        sight.require(caseId);
        return database.query(handle -> handle.createQuery("""
                        select a.office_id, a.staff_id, coalesce(o.name, s.full_name) as name, a.granted_at
                        from case_access a left join office o on o.id = a.office_id left join staff s on s.id = a.staff_id
                        where a.case_id = :case and a.reason = 'GRANT' and (a.until is null or a.until > now())
                        order by a.granted_at""")
                .bind("case", caseId)
                .mapTo(CaseGrant.class)
                .list());
    }

    /** Gives another office, or one person of another office, a part in the case; exactly one of the two is given. */
    @Permit(SUPERVISOR)
    public void grant(long caseId, Long officeId, Long staffId) {
        sight.require(caseId);
        if ((officeId == null) == (staffId == null)) {
            throw new Refused("case-grant-one");
        }
        if (officeId != null) {
            access.grantOffice(caseId, officeId);
            trail.concerns("office", officeId);
        } else {
            access.grantStaff(caseId, staffId);
            trail.concerns("staff", staffId);
        }
    }

    /** Ends a part that was given; exactly one of the two is given. */
    @Permit(SUPERVISOR)
    public void revoke(long caseId, Long officeId, Long staffId) {
        sight.require(caseId);
        if (officeId != null && access.endOffice(caseId, officeId)) {
            trail.concerns("office", officeId);
        } else if (staffId != null && !inTeam(caseId, staffId)) {
            access.endStaff(caseId, staffId);
            trail.concerns("staff", staffId);
        } else {
            throw new NotFound();
        }
    }

    private CaseFile requireLead(long caseId) {
        sight.require(caseId);
        CaseFile file = entities.find(CaseFile.class, caseId);
        if (file == null) {
            throw new NotFound();
        }
        Actor actor = Acting.actor();
        if (actor.role() != Role.SUPERVISOR && !actor.id().equals(file.getOwnerId())) {
            throw new Refused("case-lead-only");
        }
        return file;
    }

    private boolean inTeam(long caseId, long staffId) {
        return database.query(handle -> handle.createQuery("""
                        select exists (select from case_access where case_id = :case and staff_id = :staff
                            and reason = 'TEAM' and (until is null or until > now()))""")
                .bind("case", caseId)
                .bind("staff", staffId)
                .mapTo(Boolean.class)
                .one());
    }
}
