package gov.voice.notice;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A call to make.
 *
 * @param safeNow whether the registrant may be reached at this moment
 * @param next this moment where it is safe, else the next one that is; later where an earlier try says so
 * @param tries how often it was tried
 */
public record CallRow(
        long noticeId,
        String recipient,
        String caseNumber,
        String code,
        String titleEn,
        String titleEs,
        LocalDate occurredOn,
        boolean urgent,
        boolean safeNow,
        Instant next,
        int tries) {

    /** What happened, in the language of the pages. */
    public String title(String language) {
        return "es".equals(language) ? titleEs : titleEn;
    }
}
