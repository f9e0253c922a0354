package gov.voice.contact;

/** How people spoke. The names are keys of the bundles ({@code contact.medium.…}). */
public enum Medium {
    /** By phone. */
    CALL,
    /** By e-mail. */
    EMAIL,
    /** By letter. */
    LETTER,
    /** In person. */
    VISIT
}
