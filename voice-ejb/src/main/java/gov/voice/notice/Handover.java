package gov.voice.notice;

import gov.voice.access.SystemWork;
import gov.voice.access.Trail;
import gov.voice.disclosure.Decision;
import gov.voice.disclosure.Decisions;
import gov.voice.disclosure.Gate;
import gov.voice.disclosure.Question;
import gov.voice.disclosure.Questions;
import gov.voice.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Hands over one notice: first the mark, committed; then one transaction that shares the subject's lock, asks the gate
 * again, hands over and records what was answered. A hold takes that lock alone, so one that is committed wins over every
 * notice that has not left, and one that comes later waits for the few seconds this takes. A node that dies in between
 * leaves the mark, which nobody repeats.
 */
@ApplicationScoped
class Handover {
    private static final String WORKER = "sender";

    @Inject
    private Database database;

    @Inject
    private SystemWork work;

    @Inject
    private Attempts attempts;

    @Inject
    private Questions questions;

    @Inject
    private Decisions decisions;

    @Inject
    private Deciding deciding;

    @Inject
    private Outcomes outcomes;

    @Inject
    private Trail trail;

    @Inject
    private Clock clock;

    /**
     * Hands over one notice that the worker has taken.
     *
     * @return what the channel answered; empty where it was not asked
     */
    Optional<Channel.Result> send(Handout handout, String worker, Channel.Line line) {
        return work.apart(
                        WORKER, "Handover.mark", () -> database.query(handle -> attempts.mark(handle, handout, worker)))
                .flatMap(marked -> work.apart(
                        WORKER,
                        "Handover.send",
                        () -> database.query(handle -> underLock(handle, handout, marked, line))));
    }

    private Optional<Channel.Result> underLock(
            Handle handle, Handout handout, Attempts.Marked marked, Channel.Line line) {
        lock(handle, handout.notice().subjectId());
        Attempts.Standing standing = attempts.lock(handle, marked.id());
        if (!standing.mine()) {
            return Optional.empty();
        }
        trail.concerns("notice", handout.notice().id());
        trail.concerns("attempt", marked.id());
        if (standing.paused()) {
            outcomes.paused(handle, handout, marked);
            return Optional.empty();
        }
        long id = handout.notice().id();
        Question question = questions
                .load(handle, List.of(id), clock.instant(), Question.Moment.SENDING)
                .get(id);
        Decision decision = Gate.decide(question);
        decisions.store(handle, id, question, decision);
        if (!saysTheSame(decision, handout) || !standing.mailable()) {
            attempts.answered(handle, marked.id(), "NOT_HANDED_OVER", "gate: " + decision.answer());
            deciding.follow(handle, handout.notice(), question, decision);
            return Optional.empty();
        }
        Channel.Answer answer = line.hand(letter(handout, marked));
        outcomes.answered(handle, handout, marked, answer, decision);
        return Optional.of(answer.result());
    }

    private static boolean saysTheSame(Decision decision, Handout handout) {
        return !decision.byPerson()
                && decision.answer() == (handout.less() ? Decision.Answer.RELEASE_LESS : Decision.Answer.RELEASE);
    }

    /** A mail asks the same few questions as every other: their plans are made once for a connection, not for each mail. */
    private static void lock(Handle handle, long subjectId) {
        handle.createQuery("""
                        select set_config('plan_cache_mode', 'force_generic_plan', true)
                               || coalesce(subject_lock_shared(:subject)::text, '')""").bind("subject", subjectId).mapTo(String.class).one();
    }

    private static Letter letter(Handout handout, Attempts.Marked marked) {
        return new Letter(
                marked.mailId(),
                handout.neutral(),
                handout.address(),
                handout.notice().language(),
                handout.words().subjectLine(),
                handout.words().body());
    }
}
