package gov.voice.disclosure;

import gov.voice.disclosure.Question.Contract;
import gov.voice.disclosure.Question.Fact;
import gov.voice.disclosure.Question.Review;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Where only a person may release: why, and whether one has, so that it counts. */
final class Ruling {
    private Ruling() {}

    /** Why a person must look at it, whether or not one has. */
    static List<Why> needed(Question question) {
        Fact fact = question.fact();
        List<Why> reasons = new ArrayList<>();
        add(reasons, question.holdLiftedAt() != null, Why.AFTER_HOLD);
        add(
                reasons,
                question.releaseClass() != null
                        && needsPerson(question.releaseClass().letter()),
                Why.CLASS_X);
        add(reasons, fact.correctsTold(), Why.CORRECTION);
        add(reasons, fact.overtaken(), Why.OVERTAKEN);
        add(reasons, late(question), Why.LATE);
        add(reasons, question.reopenedAt() != null, Why.UNREACHED);
        return reasons;
    }

    /** Those of the given reasons that no ruling answers. */
    static boolean open(Question question, Why reason) {
        return needed(question).contains(reason) && !released(question);
    }

    /** A disclosure officer released it, wholly or less, in a way that counts. */
    static boolean released(Question question) {
        return releases(question.review()) && !byPreparer(question) && stillFits(question);
    }

    /** It was released by somebody who had prepared it. */
    static boolean releasedByPreparer(Question question) {
        return releases(question.review()) && byPreparer(question);
    }

    /** It was released in words that are no longer those it would be told in. */
    static boolean releasedOtherWords(Question question) {
        return releases(question.review()) && question.review().otherWords();
    }

    /** The newest ruling gives the shorter sentence; whoever ruled so, saying less is always right. */
    static boolean less(Question question) {
        return question.review() != null
                && "RELEASE_LESS".equals(question.review().answer());
    }

    static boolean refused(Question question) {
        return question.review() != null && !releases(question.review());
    }

    private static boolean releases(Review review) {
        return review != null && ("RELEASE".equals(review.answer()) || "RELEASE_LESS".equals(review.answer()));
    }

    private static boolean byPreparer(Question question) {
        return preparedBy(question, question.review().ruledBy());
    }

    /** Who recorded or verified the fact, or prepared the contract, does not release it. */
    static boolean preparedBy(Question question, Long staffId) {
        Fact fact = question.fact();
        Contract contract = question.contract();
        return Objects.equals(staffId, fact.recordedBy())
                || Objects.equals(staffId, fact.verifiedBy())
                || Objects.equals(staffId, contract.preparedBy());
    }

    /**
     * A ruling does not know what came after it: a hold that ended, a later fact, a notice that was given up since, words
     * that nobody had approved then.
     */
    private static boolean stillFits(Question question) {
        Instant ruled = question.review().ruledAt();
        return after(ruled, question.holdLiftedAt())
                && after(ruled, question.reopenedAt())
                && after(ruled, question.fact().overtakenAt())
                && !question.review().otherWords();
    }

    private static boolean after(Instant ruled, Instant event) {
        return event == null || ruled.isAfter(event);
    }

    private static boolean needsPerson(String letter) {
        return !"P".equals(letter) && !"R".equals(letter) && !"N".equals(letter);
    }

    private static boolean late(Question question) {
        Fact fact = question.fact();
        return fact.occurredAt().plus(question.limits().lateAfter()).isBefore(fact.knownAt());
    }

    private static void add(List<Why> reasons, boolean found, Why reason) {
        if (found) {
            reasons.add(reason);
        }
    }
}
