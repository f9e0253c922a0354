package gov.voice.hold;

/** What a check under 8 U.S.C. 1367 found. The names are keys of the bundles ({@code check.…}). */
public enum CheckResult {
    /** No sign of a protected person. */
    CLEAR,
    /** A protected person: nothing is told. */
    PROTECTED
}
