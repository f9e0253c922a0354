package gov.voice.notice;

import gov.voice.disclosure.Decision;
import gov.voice.disclosure.Question;
import gov.voice.disclosure.Why;
import gov.voice.task.NewTask;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of a notice after the gate has answered. A pure function of the answer, the contract's ladder and whether
 * there are words; the database only carries it out.
 */
record Course(Pending notice, Question question, Decision decision, Ladder ladder, boolean words, Instant now) {
    /** What waits is asked again after this time even if nobody says that something has come. */
    private static final Duration ASK_AGAIN = Duration.ofMinutes(15);

    private static final List<Decision.Answer> RELEASES =
            List.of(Decision.Answer.RELEASE, Decision.Answer.RELEASE_LESS);

    /** Whether the decision lets the notice be told. */
    static boolean releases(Decision decision) {
        return RELEASES.contains(decision.answer());
    }

    /** The notice's next move. */
    Move move() {
        return switch (decision.answer()) {
            case NOT_WANTED -> Move.ended(NoticeState.NOT_WANTED, decision.why());
            case SUPERSEDED -> Move.ended(NoticeState.SUPERSEDED, decision.why());
            case REFUSE -> Move.ended(NoticeState.WITHHELD, decision.why());
            case WAIT -> waiting(remembering(decision.why()), missing());
            case REVIEW -> review(remembering(decision.why()));
            case RELEASE, RELEASE_LESS ->
                restoredAndNotLookedAt() ? review(List.of(Hindrance.RESTORED.name())) : released();
        };
    }

    private Move released() {
        if (notice.state() == NoticeState.CALL) {
            // A person has it, perhaps because mail failed: it never goes back to the machine.
            return call(notice.why());
        }
        if (!words) {
            return waiting(List.of(Hindrance.NO_WORDS.name()), List.of());
        }
        if (decision.byPerson()) {
            return call(List.of(Hindrance.BY_PERSON.name()));
        }
        Optional<Rung> rung = ladder.pick(notice.urgent());
        if (rung.isPresent() && rung.get().mail()) {
            return new Move(
                    NoticeState.RELEASED,
                    List.of(),
                    less(),
                    Move.SEND,
                    notice.safeHours().next(now),
                    List.of());
        }
        if (rung.isPresent()) {
            return call(List.of());
        }
        return ladder.unproven().isPresent()
                ? waiting(List.of(Hindrance.ADDRESS_UNPROVEN.name()), List.of(NoticeTasks.proveAddress(notice)))
                : call(List.of());
    }

    /** A call inside safe hours; where there is no number, a person finds an address first. */
    private Move call(List<String> why) {
        return call(notice, ladder, less(), why, now);
    }

    /** As the ladder says after mail: a person calls, or finds an address where there is no number. */
    static Move call(Pending notice, Ladder ladder, boolean less, List<String> why, Instant now) {
        if (ladder.number().isEmpty()) {
            return new Move(
                    NoticeState.WAITING,
                    List.of(Hindrance.NO_ADDRESS.name()),
                    less,
                    Move.DECIDE,
                    now.plus(ASK_AGAIN),
                    List.of(NoticeTasks.findAddress(notice)));
        }
        return Move.owed(
                NoticeState.CALL,
                why,
                less,
                NoticeTasks.call(notice, notice.safeHours().next(now)));
    }

    private Move waiting(List<String> why, List<NewTask> tasks) {
        return new Move(NoticeState.WAITING, why, false, Move.DECIDE, now.plus(ASK_AGAIN), tasks);
    }

    private Move review(List<String> why) {
        return Move.owed(NoticeState.REVIEW, why, false, NoticeTasks.review(notice));
    }

    private List<NewTask> missing() {
        List<NewTask> tasks = new ArrayList<>();
        for (String code : decision.why()) {
            switch (Why.valueOf(code)) {
                case CHECK_MISSING, CHECK_EXPIRED -> tasks.add(NoticeTasks.check(notice));
                case MATCH_UNCONFIRMED -> tasks.add(NoticeTasks.confirmMatch(notice));
                case FACT_UNVERIFIED -> tasks.add(NoticeTasks.verifyFact(notice));
                case PERSON_UNVERIFIED -> tasks.add(NoticeTasks.verifyPerson(notice));
                default -> {
                    // Why a person will have to look later; no task yet. A missing release class is asked again.
                }
            }
        }
        return tasks;
    }

    private boolean less() {
        return decision.answer() == Decision.Answer.RELEASE_LESS;
    }

    /** That the database was restored stays with the notice until a person has looked at it since. */
    private List<String> remembering(List<String> why) {
        if (!restoredAndNotLookedAt()) {
            return why;
        }
        List<String> both = new ArrayList<>(why);
        both.add(Hindrance.RESTORED.name());
        return both;
    }

    private boolean restoredAndNotLookedAt() {
        return notice.why().contains(Hindrance.RESTORED.name())
                && (question.review() == null || !question.review().ruledAt().isAfter(notice.movedAt()));
    }
}
