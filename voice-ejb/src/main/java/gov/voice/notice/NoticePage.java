package gov.voice.notice;

import java.util.List;
import java.util.Map;

/**
 * A page of the board.
 *
 * @param counts by standing (the name of a {@link NoticeState}, or {@link CaseNotice#IN_HAND}), of all that this person may
 *     see; one without any is absent
 * @param total how many the filter fits
 */
public record NoticePage(Map<String, Long> counts, List<NoticeRow> rows, long total) {
    /** In place of a standing: all that has not ended, as far as this person may know. */
    public static final String OPEN = "OPEN";

    public NoticePage {
        counts = Map.copyOf(counts);
        rows = List.copyOf(rows);
    }
}
