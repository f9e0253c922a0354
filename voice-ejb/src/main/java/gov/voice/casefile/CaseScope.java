package gov.voice.casefile;

/** Which of the cases that a person may see a list shows. The names are keys of the bundles ({@code case.scope.…}). */
public enum CaseScope {
    /** Cases whose team the reader is in. */
    MINE,
    /** Cases that the reader's office works. */
    OFFICE,
    /** Cases of other offices in which the reader or the reader's office was given a part. */
    SHARED
}
