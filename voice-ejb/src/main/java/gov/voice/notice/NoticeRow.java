package gov.voice.notice;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A notice as a person reads of it: on the board, and at the head of its own page.
 *
 * @param id null where it is in hand and the reader may not know how: there is no page of it then
 * @param standing name of a {@link NoticeState}, or {@link CaseNotice#IN_HAND}
 * @param since when it came to stand so; of one in hand when it was made
 */
public record NoticeRow(
        Long id,
        String standing,
        boolean urgent,
        String code,
        String titleEn,
        String titleEs,
        LocalDate occurredOn,
        long caseId,
        String caseNumber,
        String recipient,
        Instant since) {

    /** What happened, in the language of the pages. */
    public String title(String language) {
        return "es".equals(language) ? titleEs : titleEn;
    }
}
