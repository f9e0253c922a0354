package gov.voice.notice;

import gov.voice.access.SystemWork;
import gov.voice.casefile.PersonChanged;
import gov.voice.disclosure.NoticeRuled;
import gov.voice.fact.FactVerified;
import gov.voice.fact.FactsRecorded;
import gov.voice.hold.CheckRecorded;
import gov.voice.hold.HoldLifted;
import gov.voice.hold.HoldPlaced;
import gov.voice.notice.template.Wording;
import gov.voice.notice.template.WordsApproved;
import gov.voice.platform.Database;
import gov.voice.registration.ContractChanged;
import gov.voice.subject.MatchDecided;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Has open notices asked once more when something they rest on has changed, in the transaction that changed it. One being
 * handed over is left alone: the gate is asked again under the subject's lock before it leaves.
 */
@ApplicationScoped
class Reconsider {
    /** Where the outbox row is locked by a worker, this waits for it: what the worker did not see is then asked anew. */
    private static final String AGAIN = """
            insert into outbox (notice_id, step, urgent)
            select n.id, 'DECIDE', n.urgent from notice n
            where n.ended_at is null and n.state in ('NEW', 'WAITING', 'REVIEW', 'RELEASED', 'CALL') and %s
            order by n.id
            on conflict (notice_id) do update set step = 'DECIDE', due_at = now(), worker = null, lease_until = null""";

    @Inject
    private Database database;

    @Inject
    private SystemWork system;

    @Inject
    private Deciding deciding;

    @Inject
    private ReachTasks reachTasks;

    /** News of a subject may overtake, or correct, what has not been told yet. */
    void on(@Observes FactsRecorded facts) {
        if (facts.batchId() == null) {
            again("""
                    n.fact_id <> :id and n.subject_id = (select subject_id from fact where id = :id)""", facts.factId());
        } else {
            again("""
                    n.batch_id is distinct from :id
                    and n.subject_id in (select subject_id from fact where batch_id = :id)""", facts.batchId());
        }
    }

    /** What waited for it, and what it overtakes from now on. */
    void on(@Observes FactVerified verified) {
        again("n.subject_id = (select subject_id from fact where id = :id)", verified.factId());
    }

    /** A check that clears a protected person brings back what was withheld for the protection alone. */
    void on(@Observes CheckRecorded check) {
        again("n.subject_id = :id", check.subjectId());
        system.within(
                () -> database.query(handle -> HoldNotices.reopen(handle, "n.subject_id = " + check.subjectId())));
    }

    void on(@Observes MatchDecided match) {
        again("n.registration_id in (select id from registration where match_id = :id)", match.matchId());
    }

    /** A new way to the registrant also brings back what was given up; what can no longer be done is no longer owed. */
    void on(@Observes ContractChanged contract) {
        long id = contract.registrationId();
        again("n.registration_id = :id", id);
        system.within(() -> database.query(handle -> {
            int reopened = UnreachedNotices.reopen(handle, id) + UnreachedNotices.reopenReplaced(handle, id);
            reachTasks.settle(handle, id);
            return reopened;
        }));
    }

    void on(@Observes PersonChanged person) {
        again("n.registration_id in (select id from registration where person_id = :id)", person.personId());
    }

    /** What waited for these words, or for what stands around all words of the language. */
    void on(@Observes WordsApproved words) {
        system.within(() -> database.query(
                handle -> handle.createUpdate(AGAIN.formatted("""
                        '%s' = any(n.why) and exists (
                            select from registration r, fact f where r.id = n.registration_id and f.id = n.fact_id
                              and r.language = :language and ('%s' in (<codes>) or f.code in (<codes>)))""".formatted(Hindrance.NO_WORDS, Wording.FRAME)))
                        .bind("language", words.language())
                        .bindList("codes", List.copyOf(words.codes()))
                        .execute()));
    }

    /** Whoever rules sees at once what came of it. */
    void on(@Observes NoticeRuled ruled) {
        now("n.id = :id", ruled.noticeId());
    }

    /**
     * Queued notices die with the hold's own transaction: the gate withholds them, and what is being called about
     * meanwhile is refused at the call.
     */
    void on(@Observes HoldPlaced hold) {
        if (hold.subjectId() != null) {
            now("n.subject_id = :id", hold.subjectId());
        } else {
            now("n.case_id = :id", hold.caseId());
        }
    }

    void on(@Observes HoldLifted hold) {
        String which = hold.subjectId() != null ? "n.subject_id = " + hold.subjectId() : "n.case_id = " + hold.caseId();
        system.within(() -> database.query(handle -> HoldNotices.reopen(handle, which)));
    }

    private void now(String which, long id) {
        system.within(() -> database.query(handle -> {
            List<Long> asked = handle.createQuery(AGAIN.formatted(which) + " returning notice_id")
                    .bind("id", id)
                    .mapTo(Long.class)
                    .list();
            deciding.decideNow(handle, asked);
            return asked.size();
        }));
    }

    private void again(String which, long id) {
        system.within(() -> database.query(handle ->
                handle.createUpdate(AGAIN.formatted(which)).bind("id", id).execute()));
    }
}
