package gov.voice.contact;

import java.io.Serializable;
import java.time.Instant;

/** A draft as it was just kept; the next save names this version. */
public record SavedDraft(long id, long version, Instant savedAt) implements Serializable {}
