package gov.voice.notice;

import java.io.Serializable;
import java.time.Instant;

/**
 * One disclosure, as it was accounted for.
 *
 * @param less whether only the shorter sentence was told
 * @param usual whether the purpose is the one that every notice has
 * @param channel {@code EMAIL} or {@code CALL}
 * @param releasedBy full name of the disclosure officer whose ruling released it; null where the rules did, or the reader
 *     sees no rulings
 * @param toldBy full name of whoever called; null where the machine sent it
 */
public record AccountingRow(
        long id,
        Instant disclosedAt,
        long caseId,
        String caseNumber,
        long subjectId,
        long personId,
        String titleEn,
        String titleEs,
        boolean less,
        boolean usual,
        String purpose,
        String authority,
        String recipient,
        String address,
        String channel,
        String releasedBy,
        String toldBy)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What was told, in the language of the pages. */
    public String title(String language) {
        return "es".equals(language) ? titleEs : titleEn;
    }
}
