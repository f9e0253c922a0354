package gov.voice.notice;

import gov.voice.access.SystemWork;
import gov.voice.access.Trail;
import gov.voice.disclosure.Decision;
import gov.voice.disclosure.Decisions;
import gov.voice.disclosure.Decisions.Decided;
import gov.voice.disclosure.Gate;
import gov.voice.disclosure.Question;
import gov.voice.disclosure.Questions;
import gov.voice.platform.Database;
import gov.voice.platform.Setting;
import gov.voice.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Hands over a pack of notices. One transaction shares the locks of their subjects and asks the gate once more about all of
 * them; while it stands, each mail has a step of its own, committed before the mail leaves: the mark that it is being handed
 * over, and what was answered to the one before. A hold takes the lock alone, so one that is committed wins over every
 * notice that has not left, and one that comes later waits for the pack, which is short. A node that dies leaves at most one
 * mark without an answer for each sender, which nobody repeats.
 */
@ApplicationScoped
class Handover {
    private static final String WORKER = "sender";

    /** After so long no further mail of a pack is begun: whoever places a hold waits no longer than this and one mail. */
    private static final Duration PACK_TIME = Duration.ofSeconds(2);

    @Inject
    private Database database;

    @Inject
    private SystemWork work;

    @Inject
    private Attempts attempts;

    @Inject
    private Claims claims;

    @Inject
    private Questions questions;

    @Inject
    private Decisions decisions;

    @Inject
    private Outcomes outcomes;

    @Inject
    private Settings settings;

    @Inject
    private Trail trail;

    @Inject
    private Clock clock;

    /** A mail that was answered, which is not on record yet. */
    private record Answered(Handout handout, Attempts.Marked marked, Channel.Answer answer, Decision decision) {}

    /**
     * Hands over a pack, taking from it what was dealt with; what there was no time for stays in it.
     *
     * @return false where the channel could not be reached
     */
    boolean send(Deque<Handout> pack, String worker, Channel.Line line) {
        return work.routinely(
                WORKER, "Handover.ask", () -> database.query(handle -> underLock(handle, pack, worker, line)));
    }

    private boolean underLock(Handle handle, Deque<Handout> pack, String worker, Channel.Line line) {
        lock(handle, pack);
        List<Long> ids = pack.stream().map(one -> one.notice().id()).toList();
        Instant began = clock.instant();
        Map<Long, Question> asked = questions.load(handle, ids, began, Question.Moment.SENDING);
        Instant end = clock.instant().plus(PACK_TIME);
        List<Handout> later = new ArrayList<>();
        Answered last = null;
        boolean reached = true;
        try {
            while (reached && !pack.isEmpty() && clock.instant().isBefore(end)) {
                Handout next = pack.poll();
                Question question = asked.get(next.notice().id());
                Decision decision = Gate.decide(question);
                if (!saysTheSame(decision, next) || !safe(next)) {
                    later.add(next);
                    continue;
                }
                Optional<Attempts.Marked> marked = step(last, next, new Decided(question, decision), worker);
                last = null;
                if (marked.isEmpty()) {
                    later.add(next);
                    continue;
                }
                Channel.Answer answer = line.hand(letter(next, marked.get()));
                last = new Answered(next, marked.get(), answer, decision);
                reached = answer.result() != Channel.Result.UNREACHABLE;
            }
        } finally {
            if (last != null) {
                record(last);
            }
        }
        claims.decideAgain(handle, later, worker);
        return reached;
    }

    /** One commit for each mail: what became of the one before, and the mark of the next. */
    private Optional<Attempts.Marked> step(Answered last, Handout next, Decided decided, String worker) {
        return work.routinely(
                WORKER,
                "Handover.hand",
                () -> database.query(handle -> {
                    if (last != null) {
                        record(handle, last);
                    }
                    Optional<Attempts.Marked> marked = attempts.mark(handle, next, worker);
                    marked.ifPresent(mark -> decisions.store(handle, decided.question(), decided.decision()));
                    return marked;
                }));
    }

    private void record(Answered last) {
        work.routinely(
                WORKER,
                "Handover.hand",
                () -> database.query(handle -> {
                    record(handle, last);
                    return null;
                }));
    }

    private void record(Handle handle, Answered last) {
        trail.concerns("notice", last.handout().notice().id());
        trail.concerns("attempt", last.marked().id());
        trail.detail("result", last.answer().result());
        outcomes.answered(handle, last.handout(), last.marked(), last.answer(), last.decision());
    }

    private static boolean saysTheSame(Decision decision, Handout handout) {
        return !decision.byPerson()
                && decision.answer() == (handout.less() ? Decision.Answer.RELEASE_LESS : Decision.Answer.RELEASE);
    }

    /** Whether it is safe for as long as this mail may take. */
    private boolean safe(Handout handout) {
        Instant now = clock.instant();
        SafeHours hours = handout.notice().safeHours();
        return hours.contains(now) && hours.contains(now.plus(settings.seconds(Setting.SEND_DEADLINE_SECONDS)));
    }

    private static void lock(Handle handle, Deque<Handout> pack) {
        handle.createQuery("select subject_lock_shared_by_all(:subjects)::text")
                .bindArray(
                        "subjects",
                        Long.class,
                        pack.stream()
                                .map(one -> one.notice().subjectId())
                                .distinct()
                                .toArray())
                .mapTo(String.class)
                .one();
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
