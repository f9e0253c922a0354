package gov.voice.notice;

import gov.voice.access.SystemWork;
import gov.voice.access.Trail;
import gov.voice.fact.FactsRecorded;
import gov.voice.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Handle;

/**
 * Makes the notices of new facts, in the facts' own transaction and with the system's sight: one for each contract about
 * the subject that ran when the fact became known, of whatever office.
 */
@ApplicationScoped
class FanOut {
    /** A fact and a contract that ran when it became known. Both ends of the time are the contract's word. */
    static final String PAIRS = """
            from fact f
              join registration r on r.subject_id = f.subject_id and r.state in ('IN_FORCE', 'REVOKED')
                and r.in_force_from <= f.known_at and (r.revoked_at is null or r.revoked_at > f.known_at)
              left join release_class k on k.code = f.code
                and k.valid_from <= f.occurred_on and (k.valid_to is null or k.valid_to > f.occurred_on)""";

    private static final String MAKE = """
            insert into notice (fact_id, registration_id, case_id, subject_id, batch_id, urgent)
            select f.id, r.id, r.case_id, r.subject_id, f.batch_id, coalesce(k.urgent, false)
            %s where %s on conflict do nothing""";

    @Inject
    private Database database;

    @Inject
    private SystemWork system;

    @Inject
    private Brake brake;

    @Inject
    private Trail trail;

    /** Hears of facts in their transaction; what it makes stands or falls with them. */
    void made(@Observes FactsRecorded facts) {
        int made = system.within(() -> database.query(
                handle -> facts.batchId() == null ? one(handle, facts.factId()) : batch(handle, facts.batchId())));
        trail.detail("notices", made);
    }

    /** Under the subject's lock, which a contract that comes into force meanwhile waits for. */
    private static int one(Handle handle, long factId) {
        handle.createQuery("select subject_lock_shared(subject_id)::text from fact where id = :fact")
                .bind("fact", factId)
                .mapTo(String.class)
                .one();
        int made = handle.createUpdate(MAKE.formatted(PAIRS, "f.id = :fact"))
                .bind("fact", factId)
                .execute();
        handle.createUpdate("""
                        insert into outbox (notice_id, step, urgent)
                        select id, 'DECIDE', urgent from notice where fact_id = :fact and state = 'NEW' on conflict do nothing""").bind("fact", factId).execute();
        return made;
    }

    /** No notice of it can be taken before the brake has ruled: both are this one transaction. */
    private int batch(Handle handle, long batchId) {
        int made = handle.createUpdate(MAKE.formatted(PAIRS, "f.batch_id = :batch"))
                .bind("batch", batchId)
                .execute();
        if (made > 0 && brake.judge(handle, batchId, feed(handle, batchId)).stopped()) {
            handle.createUpdate("update notice set state = 'BRAKED' where batch_id = :batch and state = 'NEW'")
                    .bind("batch", batchId)
                    .execute();
        } else {
            toDecide(handle, batchId);
        }
        return made;
    }

    /** Puts all new notices of a batch to be decided. */
    static void toDecide(Handle handle, long batchId) {
        handle.createUpdate("""
                        insert into outbox (notice_id, step, urgent)
                        select id, 'DECIDE', urgent from notice where batch_id = :batch and state = 'NEW' order by id
                        on conflict do nothing""").bind("batch", batchId).execute();
    }

    /** The feed that a batch came from. */
    static String feed(Handle handle, long batchId) {
        return handle.createQuery("select source from fact where batch_id = :batch limit 1")
                .bind("batch", batchId)
                .mapTo(String.class)
                .one();
    }
}
