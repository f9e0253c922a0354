package gov.voice.casefile;

import static gov.voice.access.Role.DISCLOSURE;
import static gov.voice.access.Role.RELATIONS;
import static gov.voice.access.Role.SPECIALIST;
import static gov.voice.access.Role.SUPERVISOR;

import gov.voice.access.Acting;
import gov.voice.access.Gated;
import gov.voice.access.Permit;
import gov.voice.access.Trail;
import gov.voice.platform.Changes;
import gov.voice.platform.Database;
import gov.voice.platform.NotFound;
import gov.voice.task.Tasks;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;

/** The people of a case: victims, family, representatives. */
@Stateless
@Gated
public class CasePersonService {
    private static final String ROW = """
            select p.id, p.version, p.case_id, p.part, p.relation, p.given_name, p.family_name, p.birth_date, p.deceased,
                   p.language, p.do_not_say, p.code_word, p.duress_word, s.full_name as verified_by, p.verified_at,
                   p.verified_how
            from case_person p left join staff s on s.id = p.verified_by
            where p.case_id = :case
            """;

    @Inject
    private Database database;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CaseSight sight;

    @Inject
    private CodeList codes;

    @Inject
    private Event<PersonChanged> changes;

    @Inject
    private Tasks tasks;

    @Inject
    private Trail trail;

    @Inject
    private Clock clock;

    /** Everybody of the case, victims first. */
    @Permit({SPECIALIST, RELATIONS, SUPERVISOR, DISCLOSURE})
    public List<PersonRow> list(long caseId) {
        sight.require(caseId);
        return database.query(handle -> handle.createQuery(
                        ROW + " order by case part when 'VICTIM' then 1 when 'FAMILY' then 2 else 3 end, p.id")
                .bind("case", caseId)
                .mapTo(PersonRow.class)
                .list());
    }

    /** One person of the case. */
    @Permit({SPECIALIST, RELATIONS, SUPERVISOR, DISCLOSURE})
    public PersonRow find(long caseId, long personId) {
        sight.require(caseId);
        trail.concerns("person", personId);
        return database.query(handle -> handle.createQuery(ROW + " and p.id = :person")
                .bind("case", caseId)
                .bind("person", personId)
                .mapTo(PersonRow.class)
                .findOne()
                .orElseThrow(NotFound::new));
    }

    /** Adds somebody to the case; returns the person's id. */
    @Permit({SPECIALIST, SUPERVISOR})
    public long add(long caseId, @Valid PersonForm form) {
        sight.require(caseId);
        requireRelation(form, null);
        CasePerson person = new CasePerson(caseId, form, Acting.actor().id(), clock.instant());
        entities.persist(person);
        Changes.write(entities);
        trail.concerns("person", person.getId());
        return person.getId();
    }

    /** Writes down what is known of a person now. Of somebody who has died, running contracts end. */
    @Permit({SPECIALIST, SUPERVISOR})
    public void edit(long caseId, long personId, @Valid PersonForm form) {
        CasePerson person = person(caseId, personId, form.version());
        requireRelation(form, person.getRelation());
        boolean verified = person.isVerified();
        boolean deceased = person.isDeceased();
        person.write(form);
        Changes.write(entities);
        if (verified != person.isVerified() || deceased != person.isDeceased()) {
            changes.fire(new PersonChanged(personId, caseId));
        }
        if (person.isDeceased()) {
            tasks.settle(PersonTask.key(personId), "DECEASED");
        }
    }

    /**
     * The actor made sure of a person's identity and relation.
     *
     * @param how a code of the list {@code verification}
     */
    @Permit({SPECIALIST, SUPERVISOR})
    public void verify(long caseId, long personId, long version, String how) {
        codes.require("verification", how);
        person(caseId, personId, version).verify(Acting.actor().id(), how, clock.instant());
        trail.detail("how", how);
        Changes.write(entities);
        changes.fire(new PersonChanged(personId, caseId));
        tasks.settle(PersonTask.key(personId), "VERIFIED");
    }

    private CasePerson person(long caseId, long personId, long version) {
        sight.require(caseId);
        CasePerson person = entities.find(CasePerson.class, personId);
        if (person == null || person.getCaseId() != caseId) {
            throw new NotFound();
        }
        trail.concerns("person", personId);
        person.requireVersion(version);
        return person;
    }

    /** What stands there already may stay, also where it may not be chosen any more. */
    private void requireRelation(PersonForm form, String standing) {
        if (form.relation() != null && !form.relation().equals(standing)) {
            codes.require("relation", form.relation());
        }
    }
}
