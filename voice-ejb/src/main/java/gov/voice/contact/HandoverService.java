package gov.voice.contact;

import static gov.voice.access.Role.HOTLINE;
import static gov.voice.access.Role.RELATIONS;
import static gov.voice.access.Role.SPECIALIST;
import static gov.voice.access.Role.SUPERVISOR;

import gov.voice.access.Acting;
import gov.voice.access.Gated;
import gov.voice.access.Permit;
import gov.voice.access.SystemWork;
import gov.voice.access.Trail;
import gov.voice.casefile.CasePersonService;
import gov.voice.casefile.CaseService;
import gov.voice.casefile.CaseSight;
import gov.voice.casefile.CodeList;
import gov.voice.platform.Changes;
import gov.voice.platform.NotFound;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** A contact goes from whoever took it to the office that works with it, and becomes a case there. */
@Stateless
@Gated
public class HandoverService {
    private static final int LIST_LIMIT = 100;
    private static final String WAITING_HERE = "k.state = 'HANDED_OVER' and k.to_office_id = :office";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private OpenDraft openDraft;

    @Inject
    private ContactReader reader;

    @Inject
    private PickUpTasks pickUpTasks;

    @Inject
    private CaseService cases;

    @Inject
    private CasePersonService people;

    @Inject
    private CaseSight sight;

    @Inject
    private CodeList codes;

    @Inject
    private SystemWork system;

    @Inject
    private Trail trail;

    @Inject
    private Clock clock;

    /** Hands the conversation over to an office; returns the contact's id. */
    @Permit({HOTLINE, SPECIALIST, RELATIONS, SUPERVISOR})
    public long handOver(@Valid ContactForm form, long officeId) {
        Contact draft = openDraft.write(form);
        codes.require("call-reason", form.reason());
        draft.handOver(officeId, clock.instant());
        Changes.write(entities);
        pickUpTasks.ask(draft);
        trail.concerns("office", officeId);
        return draft.getId();
    }

    /** What waits in the actor's office, those in danger first, then the oldest. */
    @Permit({SPECIALIST, SUPERVISOR})
    public List<ContactRow> waiting() {
        return shown(reader.list(
                WAITING_HERE + " order by k.in_danger desc nulls last, k.ended_at, k.id limit " + LIST_LIMIT,
                Map.of("office", Acting.actor().officeId())));
    }

    private List<ContactRow> shown(List<ContactRow> rows) {
        trail.concerns("contact", rows.stream().map(ContactRow::id).toList());
        return rows;
    }

    /**
     * One contact that waits in the actor's office, whole.
     *
     * @throws NotFound where there is none, or it waits no more
     */
    @Permit({SPECIALIST, SUPERVISOR})
    public ContactDetail find(long contactId) {
        trail.concerns("contact", contactId);
        return reader.one(
                        WAITING_HERE + " and k.id = :id",
                        Map.of("office", Acting.actor().officeId(), "id", contactId))
                .orElseThrow(NotFound::new);
    }

    /** Opens a case for a contact that waits, with the caller as one of its people where wanted; returns the case's id. */
    @Permit({SPECIALIST, SUPERVISOR})
    public long pickUp(long contactId, @Valid PickUpForm form) {
        Contact contact = waiting(contactId, form.version());
        long caseId = cases.open(form.victimizationType());
        if (form.caller() != null) {
            people.add(caseId, form.caller());
        }
        contact.pickUp(caseId, Acting.actor().id(), clock.instant());
        Changes.write(entities);
        pickUpTasks.settle(contact);
        return caseId;
    }

    /** The contact that waits belongs to a case that is there. */
    @Permit({SPECIALIST, SUPERVISOR})
    public void link(long contactId, long version, long caseId) {
        sight.require(caseId);
        Contact contact = waiting(contactId, version);
        contact.link(caseId, Acting.actor().id(), clock.instant());
        Changes.write(entities);
        pickUpTasks.settle(contact);
    }

    /** It came to the wrong office: another one takes it on, and here it is gone. */
    @Permit({SPECIALIST, SUPERVISOR})
    public void passOn(long contactId, long version, long officeId) {
        Contact contact = waiting(contactId, version);
        contact.passOn(officeId);
        // The actor loses sight of it by this very change, so the change is written with the system's.
        system.within(() -> {
            Changes.write(entities);
            return null;
        });
        pickUpTasks.settle(contact);
        pickUpTasks.ask(contact);
        trail.concerns("office", officeId);
    }

    private Contact waiting(long contactId, long version) {
        Contact contact = entities.find(Contact.class, contactId);
        if (contact == null || !Acting.actor().officeId().equals(contact.getToOfficeId())) {
            throw new NotFound();
        }
        trail.concerns("contact", contactId);
        contact.requireVersion(version);
        return contact;
    }
}
