package gov.voice.fact;

import static gov.voice.access.Role.DISCLOSURE;
import static gov.voice.access.Role.RELATIONS;
import static gov.voice.access.Role.SPECIALIST;
import static gov.voice.access.Role.SUPERVISOR;

import gov.voice.access.Acting;
import gov.voice.access.Gated;
import gov.voice.access.Permit;
import gov.voice.access.Trail;
import gov.voice.fact.FactRows.Found;
import gov.voice.platform.Conflict;
import gov.voice.platform.NotFound;
import gov.voice.platform.Refused;
import gov.voice.task.NewTask;
import gov.voice.task.TaskKind;
import gov.voice.task.Tasks;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** What people do with facts: record one, verify one, correct one. Nobody changes or deletes one. */
@Stateless
@Gated
public class FactService {
    @Inject
    private FactRows rows;

    @Inject
    private Tasks tasks;

    @Inject
    private Trail trail;

    @Inject
    private Clock clock;

    @Inject
    private Event<FactsRecorded> recorded;

    @Inject
    private Event<FactVerified> verified;

    /** Stages that a fact recorded by hand can be of, criminal before immigration. */
    @Permit({SPECIALIST, RELATIONS})
    public List<Stage> stages() {
        return rows.stages(today());
    }

    /**
     * Facts of a subject, newest first, superseded ones included.
     *
     * @throws NotFound where the subject is in none of the reader's cases
     */
    @Permit({SPECIALIST, RELATIONS, SUPERVISOR, DISCLOSURE})
    public List<FactRow> ofSubject(long subjectId) {
        requireSubject(subjectId);
        return rows.ofSubject(subjectId);
    }

    /**
     * Records what a document or an official says; a second person is asked to verify it.
     *
     * @return the fact's id
     * @throws NotFound where the subject is in none of the actor's cases
     * @throws Refused where the stage cannot be recorded by hand, or the day has not come
     */
    @Permit({SPECIALIST, RELATIONS})
    public long record(NewFact fact) {
        requireSubject(fact.subjectId());
        return add(fact, null);
    }

    /**
     * Corrects a fact that was recorded by hand: the new one supersedes it and is to be verified in its turn.
     *
     * @param factId the fact that was wrong
     * @param right what is right, of the same subject
     * @throws NotFound where the actor may not see the fact
     * @throws Refused where it comes from a feed, which corrects its own, or is superseded already
     */
    @Permit({SPECIALIST, RELATIONS})
    public long correct(long factId, NewFact right) {
        Found wrong = found(factId);
        if (wrong.subjectId() != right.subjectId()) {
            throw new NotFound();
        }
        if (!wrong.row().byHand()) {
            throw new Refused("fact-of-feed");
        }
        requireStanding(wrong.row());
        long id = add(right, factId);
        tasks.settle(FactTask.key(factId), "SUPERSEDED");
        return id;
    }

    /**
     * Verifies a fact that somebody else recorded by hand.
     *
     * @throws NotFound where the actor may not see the fact
     * @throws Refused where the actor recorded it, or it is verified or superseded already
     */
    @Permit({SPECIALIST, RELATIONS, SUPERVISOR})
    public void verify(long factId) {
        Found fact = found(factId);
        if (fact.row().own()) {
            throw new Refused("fact-own");
        }
        requireStanding(fact.row());
        if (fact.row().verifiedHow() != null || !rows.verify(factId)) {
            throw new Refused("fact-verified");
        }
        verified.fire(new FactVerified(factId));
        tasks.settle(FactTask.key(factId), "VERIFIED");
    }

    private long add(NewFact fact, Long supersedes) {
        Stage stage = rows.stages(today()).stream()
                .filter(one -> one.code().equals(fact.code()))
                .findFirst()
                .orElseThrow(() -> new Refused("fact-stage"));
        if (!stage.ahead()) {
            fact.requirePast(clock.instant());
        }
        rows.lockSubject(fact.subjectId());
        // The lock first, then the time: a contract that began before is found running.
        long id = rows.add(fact, supersedes, clock.instant()).orElseThrow(Conflict::new);
        trail.concerns("fact", id);
        trail.detail("code", fact.code());
        recorded.fire(new FactsRecorded(id, null));
        tasks.ask(new NewTask(
                TaskKind.VERIFY_FACT,
                FactTask.key(id),
                stage.urgent(),
                Acting.actor().officeId(),
                null,
                null,
                fact.subjectId(),
                null,
                null,
                null,
                null));
        return id;
    }

    private Found found(long factId) {
        Found found = rows.find(factId).orElseThrow(NotFound::new);
        trail.concerns("fact", factId);
        trail.concerns("subject", found.subjectId());
        return found;
    }

    private static void requireStanding(FactRow fact) {
        if (fact.supersededBy() != null) {
            throw new Refused("fact-superseded");
        }
    }

    private void requireSubject(long subjectId) {
        if (!rows.subjectSeen(subjectId)) {
            throw new NotFound();
        }
        trail.concerns("subject", subjectId);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
