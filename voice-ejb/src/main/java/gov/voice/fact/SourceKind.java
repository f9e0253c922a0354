package gov.voice.fact;

/** Where a fact recorded by hand comes from; what says which document or who stands beside it. Keys of the bundles. */
public enum SourceKind {
    /** A paper that was seen. */
    DOCUMENT,
    /** An official who said so, by name and office. */
    OFFICIAL
}
