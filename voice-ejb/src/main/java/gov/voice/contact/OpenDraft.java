package gov.voice.contact;

import gov.voice.access.Acting;
import gov.voice.access.Actor;
import gov.voice.access.Trail;
import gov.voice.platform.Changes;
import gov.voice.platform.Conflict;
import gov.voice.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;

/** The one draft that a person has open: written on with every save, and with whatever ends it. */
@ApplicationScoped
public class OpenDraft {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Database database;

    @Inject
    private Trail trail;

    @Inject
    private Clock clock;

    /**
     * Keeps what stands on the page; begins the draft where the page has not saved before.
     *
     * @throws Conflict where another window wrote on the draft since, ended it, or began one
     */
    Contact write(ContactForm form) {
        Instant now = clock.instant();
        Contact draft = form.id() == null ? begin(form, now) : found(form);
        draft.write(form, now);
        Changes.write(entities);
        trail.concerns("contact", draft.getId());
        return draft;
    }

    private Contact begin(ContactForm form, Instant now) {
        Actor actor = Acting.actor();
        boolean another = database.query(handle -> handle.createQuery(
                        "select exists (select from contact where taken_by = :actor and state = 'DRAFT')")
                .bind("actor", actor.id())
                .mapTo(Boolean.class)
                .one());
        if (another) {
            throw new Conflict();
        }
        Contact draft = new Contact(actor.id(), actor.officeId(), now.minusSeconds(form.elapsedSeconds()));
        entities.persist(draft);
        return draft;
    }

    private Contact found(ContactForm form) {
        Contact draft = entities.find(Contact.class, form.id());
        if (draft == null
                || !draft.getTakenBy().equals(Acting.actor().id())
                || draft.getState() != ContactState.DRAFT) {
            throw new Conflict();
        }
        draft.requireVersion(form.version());
        return draft;
    }
}
