package gov.voice.notice;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A call to make.
 *
 * @param safeNow whether the registrant may be reached at this moment
 * @param next this moment where it is safe, else the next one that is; later where an earlier try says so
 * @param tries how often it was tried, since a way to the registrant was last found
 * @param other who else has lately begun a call about it; null where nobody has
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
        int tries,
        OtherCall other) {

    /** The same, with who else is calling. */
    CallRow with(OtherCall calling) {
        return new CallRow(
                noticeId,
                recipient,
                caseNumber,
                code,
                titleEn,
                titleEs,
                occurredOn,
                urgent,
                safeNow,
                next,
                tries,
                calling);
    }

    /** What happened, in the language of the pages. */
    public String title(String language) {
        return "es".equals(language) ? titleEs : titleEn;
    }
}
