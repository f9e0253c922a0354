package gov.voice.contact;

import static gov.voice.access.Role.HOTLINE;
import static gov.voice.access.Role.RELATIONS;
import static gov.voice.access.Role.SPECIALIST;
import static gov.voice.access.Role.SUPERVISOR;

import gov.voice.access.Acting;
import gov.voice.access.Gated;
import gov.voice.access.Permit;
import gov.voice.access.Trail;
import gov.voice.casefile.CaseSight;
import gov.voice.casefile.CodeList;
import gov.voice.platform.Changes;
import gov.voice.platform.Conflict;
import gov.voice.platform.NotFound;
import gov.voice.platform.Order;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Taking a contact, from hello to goodbye. Tallies are {@link TallyService}, handing over {@link HandoverService}. */
@Stateless
@Gated
public class ContactService {
    private static final int LIST_LIMIT = 50;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private OpenDraft openDraft;

    @Inject
    private ContactReader reader;

    @Inject
    private CaseSight sight;

    @Inject
    private CodeList codes;

    @Inject
    private Trail trail;

    @Inject
    private Clock clock;

    /** The draft that the actor has open; empty where there is none. */
    @Permit({HOTLINE, SPECIALIST, RELATIONS, SUPERVISOR})
    public Optional<ContactDetail> draft() {
        return reader.one(
                "k.taken_by = :actor and k.state = 'DRAFT'",
                Map.of("actor", Acting.actor().id()));
    }

    /**
     * Keeps what stands on the page now, complete or not. Called every few seconds while somebody types.
     *
     * @throws Conflict where another window of the actor wrote on the draft since, ended it, or began one
     */
    @Permit({HOTLINE, SPECIALIST, RELATIONS, SUPERVISOR})
    public SavedDraft save(@Valid ContactForm form) {
        Contact draft = openDraft.write(form);
        return new SavedDraft(draft.getId(), draft.getVersion(), clock.instant());
    }

    /** It was answered; nothing follows. */
    @Permit({HOTLINE, SPECIALIST, RELATIONS, SUPERVISOR})
    public void close(@Valid ContactForm form) {
        Contact draft = openDraft.write(form);
        codes.require("call-reason", form.reason());
        draft.close(clock.instant());
        Changes.write(entities);
    }

    /**
     * It belongs to a case that is there.
     *
     * @throws NotFound where there is no such case for the actor
     */
    @Permit({SPECIALIST, RELATIONS, SUPERVISOR})
    public void link(@Valid ContactForm form, long caseId) {
        sight.require(caseId);
        Contact draft = openDraft.write(form);
        draft.link(caseId, Acting.actor().id(), clock.instant());
        Changes.write(entities);
    }

    /** Ended contacts that the actor took, in the order asked for; at most 50 at once. */
    @Permit({HOTLINE, SPECIALIST, RELATIONS, SUPERVISOR})
    public ContactPage mine(Order<ContactField> order, int offset, int size) {
        Map<String, ?> mine = Map.of("actor", Acting.actor().id());
        String which = "k.taken_by = :actor and k.state <> 'DRAFT'";
        List<ContactRow> rows = reader.list(
                which + order.sql("k.id desc") + " offset " + offset + " limit " + Math.min(size, LIST_LIMIT), mine);
        trail.concerns("contact", rows.stream().map(ContactRow::id).toList());
        return new ContactPage(rows, reader.count(which, mine));
    }

    /**
     * One ended contact that the actor took.
     *
     * @throws NotFound where there is none
     */
    @Permit({HOTLINE, SPECIALIST, RELATIONS, SUPERVISOR})
    public ContactDetail find(long contactId) {
        trail.concerns("contact", contactId);
        return reader.one(
                        "k.id = :id and k.taken_by = :actor and k.state <> 'DRAFT'",
                        Map.of("id", contactId, "actor", Acting.actor().id()))
                .orElseThrow(NotFound::new);
    }

    /** The contacts of a case, newest first. */
    @Permit({SPECIALIST, RELATIONS, SUPERVISOR})
    public List<ContactRow> ofCase(long caseId) {
        sight.require(caseId);
        return reader.list(
                "k.case_id = :case and k.state <> 'DRAFT' order by k.started_at desc limit " + LIST_LIMIT,
                Map.of("case", caseId));
    }
}
