package gov.voice.contact;

/** How a contact ended. The names are keys of the bundles ({@code contact.outcome.…}). */
public enum ContactOutcome {
    /** It was answered; nothing follows. */
    ANSWERED,
    /** It belongs to a case that was there. */
    LINKED,
    /** A case was opened for it. */
    CASE_OPENED
}
