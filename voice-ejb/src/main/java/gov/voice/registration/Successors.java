package gov.voice.registration;

import gov.voice.access.Acting;
import gov.voice.access.Trail;
import gov.voice.platform.Changes;
import gov.voice.platform.Database;
import gov.voice.platform.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/**
 * Contracts that take the place of one that runs. The one ends in the moment in which the other begins, so the registrant
 * is never without; whatever was not told by then goes on under the new terms.
 */
@ApplicationScoped
class Successors {
    @Inject
    private Database database;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Channels channels;

    @Inject
    private Event<ContractChanged> changes;

    @Inject
    private Trail trail;

    /**
     * Ends the contract that a draft takes the place of, where it takes any's. Called with the subject's lock, before the
     * draft comes into force at the same moment.
     *
     * @throws Refused where that contract does not run any more
     */
    void endReplaced(Registration draft, Instant at) {
        if (draft.getReplaces() == null) {
            return;
        }
        Registration replaced = entities.find(Registration.class, draft.getReplaces());
        replaced.revoke(Acting.actor().id(), RevokeReason.OTHER_TERMS, at);
        Changes.write(entities);
        channels.inherit(replaced.getId(), draft.getId());
        trail.concerns("registration", replaced.getId());
    }

    /** Tells of the contract that this one took the place of. */
    void tellOfReplaced(Registration begun) {
        if (begun.getReplaces() != null) {
            changes.fire(new ContractChanged(begun.getReplaces()));
        }
    }

    /** Gives up the draft that was to take the place of a contract which ends otherwise. */
    void discardDraftFor(long registrationId) {
        database.query(handle -> handle.createQuery("""
                        update registration set state = 'DISCARDED', version = version + 1
                        where replaces = :id and state = 'DRAFT' returning id""")
                        .bind("id", registrationId)
                        .mapTo(Long.class)
                        .list())
                .forEach(draft -> {
                    channels.retireAll(draft);
                    trail.concerns("registration", draft);
                });
    }
}
