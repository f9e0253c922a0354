package gov.voice.registration;

import gov.voice.access.Acting;
import gov.voice.access.SystemWork;
import gov.voice.access.Trail;
import gov.voice.casefile.PersonChanged;
import gov.voice.platform.Changes;
import gov.voice.platform.Database;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/** Ends the running contracts of somebody who has died, in the act that records the death: nothing more is told by them. */
@ApplicationScoped
class DeceasedRegistrants {
    /** Before every observer that says nothing of its place. */
    private static final int FIRST = Interceptor.Priority.LIBRARY_BEFORE;

    @Inject
    private Database database;

    @Inject
    private SystemWork system;

    @Inject
    private Successors successors;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Event<ContractChanged> changes;

    @Inject
    private Trail trail;

    @Inject
    private Clock clock;

    /**
     * Alone with the subjects, in the order of their ids, as whoever ends a contract by hand; with the system's sight, for
     * a supervisor may record a death and changes no contract otherwise. Before all who touch notices in the same act: a
     * sender holds a subject while it waits for a notice, so whoever held the notice and waited for the subject would
     * never end.
     */
    void on(@Observes @Priority(FIRST) PersonChanged person) {
        List<Long> ended = system.within(() -> end(person));
        ended.forEach(id -> changes.fire(new ContractChanged(id)));
    }

    private List<Long> end(PersonChanged person) {
        List<Long> running = database.query(handle -> {
            String ofTheDead = """
                    from registration r join case_person p on p.id = r.person_id
                    where p.id = :person and p.deceased and r.state = 'IN_FORCE'""";
            handle.createQuery("select subject_lock(subject_id)::text from (select distinct r.subject_id " + ofTheDead
                            + " order by r.subject_id) subjects")
                    .bind("person", person.personId())
                    .mapTo(String.class)
                    .list();
            return handle.createQuery("select r.id " + ofTheDead + " order by r.id")
                    .bind("person", person.personId())
                    .mapTo(Long.class)
                    .list();
        });
        for (Long id : running) {
            entities.find(Registration.class, id)
                    .revoke(Acting.actor().id(), RevokeReason.REGISTRANT_DIED, clock.instant());
            trail.concerns("registration", id);
        }
        Changes.write(entities);
        running.forEach(successors::discardDraftFor);
        return running;
    }
}
