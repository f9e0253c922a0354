package gov.voice.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A notice that waits for a ruling.
 *
 * @param why codes of {@link Why}, and perhaps that the database was restored: why a person must look
 * @param since when it came to review
 */
public record ReviewRow(
        long noticeId,
        boolean urgent,
        String code,
        String titleEn,
        String titleEs,
        LocalDate occurredOn,
        List<String> why,
        Instant since,
        long caseId,
        String caseNumber,
        String recipient) {
    public ReviewRow {
        why = List.copyOf(why);
    }

    /** What happened, in the language of the pages. */
    public String title(String language) {
        return "es".equals(language) ? titleEs : titleEn;
    }
}
