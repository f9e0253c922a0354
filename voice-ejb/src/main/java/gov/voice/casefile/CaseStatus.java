package gov.voice.casefile;

/** Whether the office works on a case. The names are keys of the bundles ({@code case.status.…}). */
public enum CaseStatus {
    /** The office works on it. */
    OPEN,
    /** The work ended with a reason; notices go on. */
    CLOSED
}
