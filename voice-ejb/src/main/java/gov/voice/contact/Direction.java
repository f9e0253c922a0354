package gov.voice.contact;

/** Who began. The names are keys of the bundles ({@code contact.direction.…}). */
public enum Direction {
    /** They turned to the office. */
    RECEIVED,
    /** The office turned to them. */
    MADE
}
