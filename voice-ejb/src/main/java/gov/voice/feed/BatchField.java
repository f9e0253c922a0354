package gov.voice.feed;

import gov.voice.platform.SortField;

/** What batches may be sorted by. */
public enum BatchField implements SortField {
    RECEIVED("b.received_at"),
    ROWS("b.rows"),
    FACTS("b.facts"),
    QUARANTINED("b.quarantined");

    private final String column;

    BatchField(String column) {
        this.column = column;
    }

    @Override
    public String column() {
        return column;
    }
}
