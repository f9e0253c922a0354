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

    /** Reasons that say what became of mail. */
    private static final List<String> KEPT =
            List.of(Hindrance.MAILED.name(), Hindrance.MAIL_FAILED.name(), Hindrance.NOT_ARRIVED.name());

    private static final List<Decision.Answer> RELEASES =
            List.of(Decision.Answer.RELEASE, Decision.Answer.RELEASE_LESS);

    /** Whether the decision lets the notice be told. */
    static boolean releases(Decision decision) {
        return RELEASES.contains(decision.answer());
    }

    /** The notice's next move. */
    Move move() {
        if (notice.why().contains(Hindrance.MAILED.name()) && !stillToCall()) {
            // Told by mail, and nothing is to be added to it by voice any more.
            return Move.ended(NoticeState.DELIVERED, List.of(Hindrance.MAILED.name()));
        }
        return switch (decision.answer()) {
            case NOT_WANTED -> Move.ended(NoticeState.NOT_WANTED, decision.why());
            case SUPERSEDED -> Move.ended(NoticeState.SUPERSEDED, decision.why());
            case REFUSE -> Move.ended(NoticeState.WITHHELD, decision.why());
            case WAIT -> waiting(remembering(decision.why()), missing(), whenItHasHappened());
            case REVIEW -> review(remembering(decision.why()));
            case RELEASE, RELEASE_LESS ->
                restoredAndNotLookedAt() ? review(List.of(Hindrance.RESTORED.name())) : released();
        };
    }

    /** The call after a mail waits for what can still come; a ruling, a correction or newer news ends it. */
    private boolean stillToCall() {
        return ladder.number().isPresent() && (releases(decision) || decision.answer() == Decision.Answer.WAIT);
    }

    private Move released() {
        if (notice.state() == NoticeState.CALL || notice.why().contains(Hindrance.MAILED.name())) {
            // A person has it, perhaps because mail failed: it never goes back to the machine.
            return call(notice.why());
        }
        if (!words) {
            return waiting(remembering(List.of(Hindrance.NO_WORDS.name())), List.of(), now.plus(ASK_AGAIN));
        }
        if (decision.byPerson()) {
            return call(List.of(Hindrance.BY_PERSON.name()));
        }
        if (byVoice()) {
            return call(kept());
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
                ? waiting(
                        List.of(Hindrance.ADDRESS_UNPROVEN.name()),
                        List.of(NoticeTasks.proveAddress(notice)),
                        now.plus(ASK_AGAIN))
                : call(List.of());
    }

    /** Mail failed, or did not arrive: the machine does not mail it again, but to an address that was proven since. */
    private boolean byVoice() {
        boolean failed = notice.why().contains(Hindrance.MAIL_FAILED.name())
                || notice.why().contains(Hindrance.NOT_ARRIVED.name());
        return failed
                && ladder.pick(notice.urgent())
                        .filter(Rung::mail)
                        .filter(one -> one.provenAt().isAfter(notice.movedAt()))
                        .isEmpty();
    }

    /** A call inside safe hours; where there is no number, a person finds an address first. */
    private Move call(List<String> why) {
        return call(notice, ladder, less(), why, now);
    }

    /** An urgent notice was mailed: a person calls as well, inside safe hours. */
    static Move callAfterMail(Pending notice, boolean less, Instant now) {
        return Move.owed(
                NoticeState.CALL,
                List.of(Hindrance.MAILED.name()),
                less,
                NoticeTasks.call(notice, notice.safeHours().next(now)));
    }

    /** As the ladder says after mail: a person calls, or finds an address where there is no number. */
    static Move call(Pending notice, Ladder ladder, boolean less, List<String> why, Instant now) {
        if (ladder.number().isEmpty()) {
            List<String> both = new ArrayList<>(why);
            both.remove(Hindrance.NO_ADDRESS.name());
            both.add(Hindrance.NO_ADDRESS.name());
            return new Move(
                    NoticeState.WAITING,
                    both,
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

    private static Move waiting(List<String> why, List<NewTask> tasks, Instant askAgain) {
        return new Move(NoticeState.WAITING, why, false, Move.DECIDE, askAgain, tasks);
    }

    /** What has yet to happen is asked again in that moment, where it comes before the next look. */
    private Instant whenItHasHappened() {
        Instant next = now.plus(ASK_AGAIN);
        if (!decision.why().contains(Why.NOT_YET_HAPPENED.name())) {
            return next;
        }
        Instant moment = question.fact().notBefore();
        return moment.isBefore(next) ? moment : next;
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

    /** What was tried before stays with the notice, whatever it waits for meanwhile. */
    private List<String> kept() {
        return notice.why().stream().filter(KEPT::contains).toList();
    }

    /** As above; that the database was restored stays until a person has looked at it since. */
    private List<String> remembering(List<String> why) {
        List<String> all = new ArrayList<>(why);
        kept().stream().filter(one -> !all.contains(one)).forEach(all::add);
        if (restoredAndNotLookedAt()) {
            all.add(Hindrance.RESTORED.name());
        }
        return all;
    }

    private boolean restoredAndNotLookedAt() {
        return notice.why().contains(Hindrance.RESTORED.name())
                && (question.review() == null
                        || question.review().otherWords()
                        || !question.review().ruledAt().isAfter(notice.movedAt()));
    }
}
