package gov.voice.subject;

/** A second person confirmed or rejected a match; what waited for it is asked again. */
public record MatchDecided(long matchId, long subjectId, long caseId) {}
