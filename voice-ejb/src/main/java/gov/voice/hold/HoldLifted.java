package gov.voice.hold;

/** A hold was lifted: its notices go back to review, never straight to sending. */
public record HoldLifted(long holdId, Long subjectId, Long caseId) {}
