package gov.voice.disclosure;

import gov.voice.disclosure.Decision.Result;

/**
 * Every reason the gate can have not simply to release. The names are the codes stored with notices and decisions, and
 * keys of the bundles ({@code why.…}); {@link #rule()} is the key of the sentence that the trace shows.
 */
public enum Why {
    /** A correction of the fact stands in its place. */
    CORRECTED(Result.SUPERSEDED, "gate.class.corrected"),
    /** The contract was not in force when the fact became known. */
    CONTRACT_NOT_IN_FORCE(Result.NOT_WANTED, "gate.recipient.not-in-force"),
    /** The registrant took the contract back. */
    CONTRACT_REVOKED(Result.NOT_WANTED, "gate.recipient.revoked"),
    /** Another contract took its place, with other terms; what was not told goes on under those. */
    CONTRACT_REPLACED(Result.NOT_WANTED, "gate.recipient.replaced"),
    /** The registrant did not ask for this topic. */
    TOPIC_NOT_ASKED(Result.NOT_WANTED, "gate.recipient.topic"),
    /** A second person found that the subject is somebody else, or the match was undone. */
    MATCH_REJECTED(Result.REFUSE, "gate.identity.rejected"),
    /** The subject is a protected person under 8 U.S.C. 1367. */
    PROTECTED(Result.REFUSE, "gate.check.protected"),
    /** A hold is in force on the subject or the case. */
    HOLD(Result.REFUSE, "gate.hold.in-force"),
    /** This kind of fact is never told. */
    CLASS_N(Result.REFUSE, "gate.class.never"),
    /** A disclosure officer ruled that it is not told. */
    REVIEW_REFUSED(Result.REFUSE, "gate.lawful.refused"),
    /** No second person has confirmed the match by two identifiers. */
    MATCH_UNCONFIRMED(Result.WAIT, "gate.identity.unconfirmed"),
    /** The subject was never checked under 8 U.S.C. 1367. */
    CHECK_MISSING(Result.WAIT, "gate.check.missing"),
    /** The last check is too old to rely on. */
    CHECK_EXPIRED(Result.WAIT, "gate.check.expired"),
    /** No list says how this code may be told on the fact's date. */
    NO_RELEASE_CLASS(Result.WAIT, "gate.class.unknown"),
    /** Neither its source nor a second person has verified the fact. */
    FACT_UNVERIFIED(Result.WAIT, "gate.class.unverified"),
    /** Its source gives a day or an hour that has yet to come: it is told once it has happened. */
    NOT_YET_HAPPENED(Result.WAIT, "gate.class.ahead"),
    /** It is not yet verified who the registrant is. */
    PERSON_UNVERIFIED(Result.WAIT, "gate.recipient.unverified"),
    /** A hold ended; what it kept back goes to a person, never straight to sending. */
    AFTER_HOLD(Result.PERSON, "gate.hold.ended"),
    /** This kind of fact is told only where a disclosure officer says so. */
    CLASS_X(Result.PERSON, "gate.class.person"),
    /** It corrects what this registrant was told. */
    CORRECTION(Result.PERSON, "gate.class.correction"),
    /** A later fact of the same track is known: this would be old news. */
    OVERTAKEN(Result.PERSON, "gate.class.overtaken"),
    /** It became known long after it happened. */
    LATE(Result.PERSON, "gate.class.late"),
    /** Nobody could be reached with it for a while, and now there is a way: it may be old news by now. */
    UNREACHED(Result.PERSON, "gate.class.unreached"),
    /** Whoever released it had prepared the fact or the contract; such a release does not count. */
    PREPARER_RULED(Result.PERSON, "gate.lawful.preparer"),
    /** The words that a disclosure officer released have been replaced since, or were not there to be read. */
    OTHER_WORDS(Result.PERSON, "gate.lawful.other-words"),
    /** A disclosure officer has yet to rule. */
    NOT_RULED(Result.PERSON, "gate.lawful.not-ruled");

    private final Result result;
    private final String rule;

    Why(Result result, String rule) {
        this.result = result;
        this.rule = rule;
    }

    /** What a step answers for this reason. */
    public Result result() {
        return result;
    }

    /** Bundle key of the rule that speaks. */
    public String rule() {
        return rule;
    }
}
