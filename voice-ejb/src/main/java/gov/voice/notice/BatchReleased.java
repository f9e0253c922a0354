package gov.voice.notice;

/** A supervisor ruled on a stopped batch: its notices go on to the gate, or were discarded. */
public record BatchReleased(long batchId, boolean discarded) {}
