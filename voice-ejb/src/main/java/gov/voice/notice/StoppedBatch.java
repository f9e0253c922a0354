package gov.voice.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A batch that the mass brake stopped.
 *
 * @param cause {@code BATCH_SIZE} or {@code UNUSUAL}
 * @param code the unusual code; null for the batch's size
 * @param notices how many it would have made, of the batch or of that code within the hour
 * @param allowed how many would have passed
 */
public record StoppedBatch(
        long batchId, String feed, Instant stoppedAt, String cause, String code, int notices, int allowed) {

    /** How many of its notices are of one code. */
    public record OfCode(String code, long notices) {}

    /**
     * One of its notices, to look at.
     *
     * @param caseId null, like the number, where the reader may not see the case
     */
    public record Sample(String code, LocalDate occurredOn, boolean urgent, Long caseId, String caseNumber) {}

    /** A stopped batch, opened. */
    public record Detail(StoppedBatch batch, List<OfCode> codes, List<Sample> sample) {
        public Detail {
            codes = List.copyOf(codes);
            sample = List.copyOf(sample);
        }
    }
}
