package gov.voice.hold;

import java.util.List;

/**
 * A page of the subjects that a disclosure officer has to do with.
 *
 * @param waiting how many wait for a check, on all pages
 * @param total how many there are, on all pages
 */
public record WatchedPage(List<WatchedSubject> rows, long waiting, long total) {
    public WatchedPage {
        rows = List.copyOf(rows);
    }
}
