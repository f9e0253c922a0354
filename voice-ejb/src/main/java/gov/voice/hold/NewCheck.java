package gov.voice.hold;

/**
 * A check to record.
 *
 * @param systemAsked the system of record that was asked
 * @param reference how the answer is found there again; null where it gives none
 */
public record NewCheck(long subjectId, CheckResult result, String systemAsked, String reference) {}
