package gov.voice.notice;

import java.time.Instant;

/**
 * Which disclosures are asked for; null where a part does not matter.
 *
 * @param from first moment, inclusive
 * @param until last moment, exclusive
 * @param personId the recipient
 * @param staffId who ruled on it, or told it
 */
public record AccountingQuery(Instant from, Instant until, Long subjectId, Long personId, Long caseId, Long staffId) {}
