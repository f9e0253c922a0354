package gov.voice.notice;

import java.util.List;
import java.util.Map;

/**
 * A page of the board.
 *
 * @param counts by state, of all that this person may see; a state without any is absent
 * @param total how many the filter fits
 */
public record NoticePage(Map<NoticeState, Long> counts, List<NoticeRow> rows, long total) {
    public NoticePage {
        counts = Map.copyOf(counts);
        rows = List.copyOf(rows);
    }
}
