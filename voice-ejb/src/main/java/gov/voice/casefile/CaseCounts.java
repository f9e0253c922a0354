package gov.voice.casefile;

import java.io.Serializable;

/** The reader's own caseload in numbers: open cases, and promises that are due today or overdue. */
public record CaseCounts(long open, long promisesDue) implements Serializable {}
