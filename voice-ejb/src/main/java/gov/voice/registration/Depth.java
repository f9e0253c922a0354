package gov.voice.registration;

/** How much a registrant wants to hear. */
public enum Depth {
    /** The whole sentence and what it means. */
    FULL,
    /** That there is news, and whom to call. */
    LESS
}
