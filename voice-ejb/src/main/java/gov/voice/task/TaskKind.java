package gov.voice.task;

import gov.voice.access.Role;
import java.util.EnumSet;
import java.util.Set;

/** What a person can owe, and whose duty it is. The names are keys of the bundles ({@code task.…}). */
public enum TaskKind {
    /** A contact was handed over: a specialist of the office takes it on. */
    PICK_UP_CONTACT(Role.SPECIALIST),
    /** A second person compares the identifiers of a proposed match. */
    CONFIRM_MATCH(Role.RELATIONS),
    /** A second person verifies a fact that was recorded by hand. */
    VERIFY_FACT(Role.RELATIONS),
    /** 8 U.S.C. 1367: no valid check, and a notice waits for it. */
    CHECK_1367(Role.DISCLOSURE),
    /** A disclosure officer rules on a notice. */
    REVIEW_NOTICE(Role.DISCLOSURE),
    /** Tell a registrant by voice. */
    CALL(Role.SPECIALIST),
    /** A mail may or may not have left: a person finds out and decides. */
    UNCONFIRMED(Role.SPECIALIST),
    /** An address failed: find a new one. Never an opt-out. */
    FIND_ADDRESS(Role.SPECIALIST),
    /** A registrant's address is not yet proven, and a notice waits for it. */
    PROVE_ADDRESS(Role.SPECIALIST),
    /** A promise made in a case comes due. */
    KEEP_PROMISE(Role.SPECIALIST),
    /** Nobody has yet verified who the registrant is, and a notice waits for it. */
    VERIFY_PERSON(Role.SPECIALIST),
    /** A notice waits for words that nobody has approved yet. */
    APPROVE_WORDS(Role.DISCLOSURE),
    /** No list says how a kind of fact may be told, and a notice waits for it. */
    SET_RELEASE_CLASS(Role.DISCLOSURE),
    /** The mass brake stopped a batch. */
    BRAKE(Role.SUPERVISOR),
    /** No batch came from a feed for twice its usual gap: somebody asks the sender. */
    FEED_SILENT(Role.RELATIONS);

    private static final Set<TaskKind> SETTLED_BY_HAND = EnumSet.of(FIND_ADDRESS, SET_RELEASE_CLASS, FEED_SILENT);

    private final Role duty;

    TaskKind(Role duty) {
        this.duty = duty;
    }

    /** The role that has the duty. */
    public Role duty() {
        return duty;
    }

    /**
     * Whether a person says when it is done. All others end with the act they ask for, such as the pick-up of a
     * contact, and cannot be ticked off without it.
     */
    public boolean settledByHand() {
        return SETTLED_BY_HAND.contains(this);
    }
}
