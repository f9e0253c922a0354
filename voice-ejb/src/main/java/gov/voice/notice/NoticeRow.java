package gov.voice.notice;

import java.time.Instant;
import java.time.LocalDate;

/** A notice in a list. */
public record NoticeRow(
        long id,
        NoticeState state,
        boolean urgent,
        String code,
        String titleEn,
        String titleEs,
        LocalDate occurredOn,
        long caseId,
        String caseNumber,
        String recipient,
        Instant movedAt) {

    /** What happened, in the language of the pages. */
    public String title(String language) {
        return "es".equals(language) ? titleEs : titleEn;
    }
}
