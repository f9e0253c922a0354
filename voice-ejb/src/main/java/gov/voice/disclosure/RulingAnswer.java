package gov.voice.disclosure;

/** What a disclosure officer can answer. The names are keys of the bundles ({@code ruling.…}). */
public enum RulingAnswer {
    /** With the exact words. */
    RELEASE,
    /** With the shorter sentence. */
    RELEASE_LESS,
    /** It is not told. */
    REFUSE
}
