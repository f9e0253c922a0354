package gov.voice.access;

/**
 * What a person of the office does. One account has one role: separation of duties (preparer and releaser, recorder and
 * verifier) then follows from who signed in. {@link #SYSTEM} is the workers'; nobody signs in as it.
 */
public enum Role {
    /** Takes contacts, tallies, hands over; sees no facts, holds or protected persons. */
    HOTLINE,
    /** Victim assistance specialist: owns cases, registrations, calls families. */
    SPECIALIST,
    /** Community relations officer: adds and verifies facts, uploads feeds. */
    RELATIONS,
    /** Disclosure officer: sets holds, reviews and releases. */
    DISCLOSURE,
    /** Caseloads, queues, approvals, the mass brake. */
    SUPERVISOR,
    /** Reports without identities. */
    ANALYST,
    /** The trail, the accounting, the break-glass log. */
    AUDITOR,
    /** Users, offices, lists, templates, tokens, settings. */
    ADMINISTRATOR,
    /** Feeds, fan-out, timers. */
    SYSTEM;
}
