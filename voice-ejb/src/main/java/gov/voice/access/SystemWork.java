package gov.voice.access;

import gov.voice.access.TrailEntry.Outcome;
import gov.voice.platform.Database;
import gov.voice.platform.SchemaVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/**
 * The way in for workers of the system, who are no service and have nobody signed in: same session in the database, same
 * trail. A turn that touched nothing leaves no line.
 */
@ApplicationScoped
public class SystemWork {

    @Inject
    private Database database;

    @Inject
    private AuditWriter audit;

    @Inject
    private SchemaVersion schema;

    /**
     * Runs one piece of work in a transaction of its own.
     *
     * @param worker name in the trail, such as {@code outbox}
     * @param act what is done, such as {@code Outbox.decide}
     * @throws WorkersRest on a database with another schema than this build's: no worker touches it
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T apart(String worker, String act, Supplier<T> work) {
        if (!schema.fits()) {
            throw new WorkersRest();
        }
        Actor actor = Actor.system(worker);
        Acting.Act inside = new Acting.Act(actor);
        Acting.begin(inside);
        try {
            database.identify(null, Role.SYSTEM.name(), null);
            T answer = work.get();
            if (!inside.concerns().isEmpty() || !inside.detail().isEmpty()) {
                audit.write(new TrailEntry(actor, act, Outcome.DONE, null, inside.touched(), inside.detail()));
            }
            return answer;
        } finally {
            Acting.end();
        }
    }

    /**
     * Runs a part of a person's act with the system's sight, in the same transaction and the same line of the trail: a
     * fact that one office recorded must reach the contracts of every office.
     */
    public <T> T within(Supplier<T> work) {
        Actor actor = Acting.actor();
        database.identify(null, Role.SYSTEM.name(), null);
        try {
            return work.get();
        } finally {
            database.identify(actor.id(), actor.role().name(), actor.officeId());
        }
    }
}
