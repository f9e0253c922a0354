package gov.voice.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What waits for a ruling.
 *
 * @param rows those that the filter fits, urgent first, then the longest waiting; at most a hundred
 * @param counts by code of why, over all that waits; one notice may count under several
 * @param total of all that waits
 * @param urgent how many of all are
 * @param oldest since when the longest waiting one waits; null where none does
 */
public record ReviewQueue(List<ReviewRow> rows, Map<String, Long> counts, long total, long urgent, Instant oldest) {
    public ReviewQueue {
        rows = List.copyOf(rows);
    }
}
