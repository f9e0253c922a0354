package gov.voice.hold;

/** A 1367 check of a subject was recorded; what waited for it is asked again. */
public record CheckRecorded(long subjectId) {}
