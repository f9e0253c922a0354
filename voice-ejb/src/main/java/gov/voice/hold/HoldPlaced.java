package gov.voice.hold;

/**
 * A hold stands from this transaction on; it was placed under the subject's exclusive lock.
 *
 * @param subjectId null for a hold on a case
 * @param caseId null for a hold on a subject
 */
public record HoldPlaced(long holdId, Long subjectId, Long caseId) {}
