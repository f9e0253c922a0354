package gov.voice.feed;

import java.util.List;

/** A page of batches, and how many there are. */
public record BatchPage(List<BatchRow> rows, long total) {
    public BatchPage {
        rows = List.copyOf(rows);
    }
}
