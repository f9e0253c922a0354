package gov.voice.staff;

/** Somebody of the office, to choose or to name. */
public record Colleague(long id, String fullName) {}
