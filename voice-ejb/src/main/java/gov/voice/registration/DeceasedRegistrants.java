package gov.voice.registration;

import gov.voice.access.Acting;
import gov.voice.access.Trail;
import gov.voice.casefile.PersonChanged;
import gov.voice.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/** Ends the running contracts of somebody who has died, in the act that records the death: nothing more is told by them. */
@ApplicationScoped
class DeceasedRegistrants {
    @Inject
    private Database database;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Event<ContractChanged> changes;

    @Inject
    private Trail trail;

    @Inject
    private Clock clock;

    /** Alone with the subjects, in the order of their ids, as whoever ends a contract by hand. */
    void on(@Observes PersonChanged person) {
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
        entities.flush();
        running.forEach(id -> changes.fire(new ContractChanged(id)));
    }
}
