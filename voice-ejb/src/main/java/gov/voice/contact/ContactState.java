package gov.voice.contact;

/** Where a contact is. The names are keys of the bundles ({@code contact.state.…}). */
public enum ContactState {
    /** Being written down. */
    DRAFT,
    /** Waits in an office for somebody to take it on. */
    HANDED_OVER,
    /** Ended; in a case, or by itself. */
    CLOSED
}
