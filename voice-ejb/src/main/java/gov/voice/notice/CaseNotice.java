package gov.voice.notice;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One notice among those of a case.
 *
 * @param id null where it is in hand and the reader may not know how: there is no page of it then
 * @param standing name of a {@link NoticeState}, or {@link #IN_HAND}
 * @param why what somebody of the case can still do, as keys {@code why.…}
 * @param channel {@code EMAIL} or {@code CALL} of the last attempt; null where none was made
 * @param since when it came to stand so; of one in hand when it was made
 * @param number of the contract
 */
public record CaseNotice(
        Long id,
        String standing,
        boolean urgent,
        List<String> why,
        String titleEn,
        String titleEs,
        LocalDate occurredOn,
        String recipient,
        long registrationId,
        String number,
        String channel,
        Instant since)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * Not told, for a reason that is not the reader's to know. New, stopped, in review and withheld read so alike, and a
     * ruling changes nothing of it.
     */
    public static final String IN_HAND = "IN_HAND";

    public CaseNotice {
        why = List.copyOf(why);
    }

    /** What happened, in the language of the pages. */
    public String title(String language) {
        return "es".equals(language) ? titleEs : titleEn;
    }
}
