package gov.voice.disclosure;

import gov.voice.disclosure.Question.Check;
import gov.voice.disclosure.Question.Contract;
import gov.voice.disclosure.Question.Fact;
import gov.voice.disclosure.Question.Match;
import gov.voice.disclosure.Question.Moment;
import gov.voice.disclosure.Question.ReleaseClass;
import gov.voice.disclosure.Question.Review;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The seven steps, each on its own: what it looks at, what it finds, under which authority. The citations are working
 * knowledge, to be confirmed by counsel; those of a hold and of a release class come from their dated rows.
 */
final class Steps {
    private static final int IDENTIFIERS_NEEDED = 2;

    private Steps() {}

    static List<Finding> all(Question question) {
        return List.of(
                identity(question),
                check(question),
                holds(question),
                releaseClass(question),
                recipient(question),
                lawful(question),
                again(question));
    }

    /** 1. The fact is about the subject of this case: two identifiers agree, and a second person said so. */
    static Finding identity(Question question) {
        Match match = question.match();
        boolean gone = "REJECTED".equals(match.state()) || "UNDONE".equals(match.state());
        boolean confirmed = "CONFIRMED".equals(match.state())
                && match.agreed().stream().distinct().count() >= IDENTIFIERS_NEEDED
                && match.decidedBy() != null
                && !Objects.equals(match.decidedBy(), match.proposedBy());
        return new Finding.Of(1, "gate.identity.confirmed", "5 U.S.C. 552a(e)(6)")
                .input("match", match.id())
                .input("state", match.state())
                .input("agreed", Finding.codes(match.agreed().stream()))
                .input("by", match.decidedBy())
                .when(gone, Why.MATCH_REJECTED)
                .when(!gone && !confirmed, Why.MATCH_UNCONFIRMED)
                .end();
    }

    /**
     * 2. The subject was checked and is no protected person. Protection does not lapse, so an old result that says
     * <em>protected</em> refuses until a newer one says otherwise; a conviction changes nothing.
     */
    static Finding check(Question question) {
        Check check = question.check();
        boolean barred = check != null && !"CLEAR".equals(check.result());
        return new Finding.Of(2, "gate.check.clear", "8 U.S.C. 1367(a)(2)")
                .input("result", check == null ? null : check.result())
                .input("system", check == null ? null : check.systemAsked())
                .input("by", check == null ? null : check.checkedBy())
                .input("at", check == null ? null : check.checkedAt())
                .input("good-for", question.limits().checkGoodFor())
                .when(check == null, Why.CHECK_MISSING)
                .when(barred, Why.PROTECTED)
                .when(check != null && !barred && !good(check, question), Why.CHECK_EXPIRED)
                .end();
    }

    private static boolean good(Check check, Question question) {
        Instant end = check.checkedAt().plus(question.limits().checkGoodFor());
        return !question.now().isAfter(end);
    }

    /** 3. Nothing bars it: no hold on the subject or the case, and none that ended without a person looking since. */
    static Finding holds(Question question) {
        List<Question.Hold> holds = question.holds();
        String authority = holds.isEmpty()
                ? "8 CFR 208.6, 1208.6 · 18 U.S.C. 5038 · 8 U.S.C. 1202(f)"
                : String.join(
                        " · ",
                        holds.stream().map(Question.Hold::authority).distinct().toList());
        return new Finding.Of(3, "gate.hold.none", authority)
                .input("holds", Finding.codes(holds.stream().map(hold -> hold.kind() + ":" + hold.id())))
                .input("asked", question.now())
                .input("ended", question.holdLiftedAt())
                .when(!holds.isEmpty(), Why.HOLD)
                .when(Ruling.open(question, Why.AFTER_HOLD), Why.AFTER_HOLD)
                .end();
    }

    /** 4. How this kind of fact may be told, and whether this one stands, is verified, and still is news. */
    static Finding releaseClass(Question question) {
        Fact fact = question.fact();
        ReleaseClass how = question.releaseClass();
        boolean ruled = !Ruling.needed(question).isEmpty() && Ruling.released(question);
        return new Finding.Of(
                        4,
                        ruled ? "gate.class.ruled" : "gate.class.open",
                        how == null ? "Release classes of the office" : how.authority())
                .input("fact", fact.id())
                .input("code", fact.code())
                .input("class", how == null ? null : how.letter())
                .input("since", how == null ? null : how.validFrom())
                .input("verified", fact.verified())
                .input("occurred", fact.occurredAt())
                .input("known", fact.knownAt())
                .input("not-before", fact.notBefore())
                .input("reopened", question.reopenedAt())
                .when(fact.superseded(), Why.CORRECTED)
                .when(how == null, Why.NO_RELEASE_CLASS)
                .when(how != null && "N".equals(how.letter()), Why.CLASS_N)
                .when(!fact.verified(), Why.FACT_UNVERIFIED)
                .when(fact.ahead(question.now()), Why.NOT_YET_HAPPENED)
                .when(Ruling.open(question, Why.CLASS_X), Why.CLASS_X)
                .when(Ruling.open(question, Why.CORRECTION), Why.CORRECTION)
                .when(Ruling.open(question, Why.OVERTAKEN), Why.OVERTAKEN)
                .when(Ruling.open(question, Why.LATE), Why.LATE)
                .when(Ruling.open(question, Why.UNREACHED), Why.UNREACHED)
                .end();
    }

    /**
     * 5. A verified person asked for it, in a contract that ran when the fact became known and still runs. Whoever was told
     * what was wrong is told what is right, whatever they asked for.
     */
    static Finding recipient(Question question) {
        Contract contract = question.contract();
        boolean revoked = contract.revokedAt() != null || "REVOKED".equals(contract.state());
        boolean ran = "IN_FORCE".equals(contract.state())
                && contract.inForceFrom() != null
                && !question.fact().knownAt().isBefore(contract.inForceFrom());
        return new Finding.Of(5, "gate.recipient.asked", "5 U.S.C. 552a(b)")
                .input("contract", contract.id())
                .input("state", contract.state())
                .input("from", contract.inForceFrom())
                .input("replaced-by", contract.replacedBy())
                .input("topics", Finding.codes(contract.topics().stream()))
                .input("topic", question.fact().topic())
                .input("depth", contract.depth())
                .input("person-verified", contract.personVerified())
                .when(revoked && contract.replacedBy() == null, Why.CONTRACT_REVOKED)
                .when(revoked && contract.replacedBy() != null, Why.CONTRACT_REPLACED)
                .when(!revoked && !ran, Why.CONTRACT_NOT_IN_FORCE)
                .when(
                        !question.fact().correctsTold()
                                && !contract.topics().contains(question.fact().topic()),
                        Why.TOPIC_NOT_ASKED)
                .when(!contract.personVerified(), Why.PERSON_UNVERIFIED)
                .end();
    }

    /** 6. The law allows it; where a person must release, one has who did not prepare it. */
    static Finding lawful(Question question) {
        Review review = question.review();
        boolean needed = !Ruling.needed(question).isEmpty();
        boolean open = needed && !Ruling.released(question);
        return new Finding.Of(
                        6,
                        needed ? "gate.lawful.ruled" : "gate.lawful.routine",
                        "5 U.S.C. 552a(b)(3), routine use: victims and families")
                .input("ruling", review == null ? null : review.answer())
                .input("by", review == null ? null : review.ruledBy())
                .input("at", review == null ? null : review.ruledAt())
                .input("prepared", question.contract().preparedBy())
                .input("recorded", question.fact().recordedBy())
                .when(Ruling.refused(question), Why.REVIEW_REFUSED)
                .when(open && Ruling.releasedByPreparer(question), Why.PREPARER_RULED)
                .when(open && Ruling.releasedOtherWords(question), Why.OTHER_WORDS)
                .when(open && !Ruling.releasedByPreparer(question), Why.NOT_RULED)
                .end();
    }

    /** 7. All of it is asked again when it is sent; a hold that commits first wins. */
    static Finding again(Question question) {
        boolean sending = question.moment() == Moment.SENDING;
        return new Finding.Of(
                        7,
                        sending ? "gate.again.now" : "gate.again.later",
                        "Office rule: a hold that commits first wins")
                .input("moment", question.moment())
                .input("at", question.now())
                .end();
    }
}
