package gov.voice.subject;

/** Where a match between a case and a subject stands. */
public enum MatchState {
    /** Somebody claims it; nothing is told yet. */
    PROPOSED,
    /** A second person compared two identifiers. */
    CONFIRMED,
    /** A second person found that it is somebody else. */
    REJECTED,
    /** Confirmed once, and found to be wrong later. */
    UNDONE
}
