package gov.voice.feed;

/** How many rows of a batch one cause put into quarantine. */
public record CauseCount(Cause cause, long rows) {}
