package gov.voice.casefile;

/** What somebody is in a case. The names are keys of the bundles ({@code case.part.…}). */
public enum PersonPart {
    /** To whom it happened. */
    VICTIM,
    /** A member of the victim's family. */
    FAMILY,
    /** Who speaks for the victim or the family: an attorney, an advocate. */
    REPRESENTATIVE
}
