package gov.voice.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A batch that the mass brake stopped.
 *
 * @param cause {@code BATCH_SIZE} or {@code UNUSUAL}
 * @param titleEn what of it is unusual; null, like {@code titleEs}, for the batch's size
 * @param notices how many it would have made, of the batch or of that kind within the hour
 * @param allowed how many would have passed
 */
public record StoppedBatch(
        long batchId,
        String feed,
        Instant stoppedAt,
        String cause,
        String titleEn,
        String titleEs,
        int notices,
        int allowed) {

    /** What of it is unusual, in the language of the pages; null for the batch's size. */
    public String title(String language) {
        return "es".equals(language) ? titleEs : titleEn;
    }

    /** How many of its notices are of one kind of fact. */
    public record OfKind(String titleEn, String titleEs, long notices) {
        /** What happened, in the language of the pages. */
        public String title(String language) {
            return "es".equals(language) ? titleEs : titleEn;
        }
    }

    /**
     * One of its notices, to look at.
     *
     * @param caseId null, like the number, where the reader may not see the case
     */
    public record Sample(
            String titleEn, String titleEs, LocalDate occurredOn, boolean urgent, Long caseId, String caseNumber) {
        /** What happened, in the language of the pages. */
        public String title(String language) {
            return "es".equals(language) ? titleEs : titleEn;
        }
    }

    /** A stopped batch, opened. */
    public record Detail(StoppedBatch batch, List<OfKind> kinds, List<Sample> sample) {
        public Detail {
            kinds = List.copyOf(kinds);
            sample = List.copyOf(sample);
        }
    }
}
