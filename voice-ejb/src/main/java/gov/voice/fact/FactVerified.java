package gov.voice.fact;

/** A second person verified a fact; what waited for it may go on. */
public record FactVerified(long factId) {}
