package gov.voice.notice;

import gov.voice.platform.SortField;

/** What the board may be sorted by. */
public enum NoticeField implements SortField {
    SINCE("n.moved_at"),
    HAPPENED("f.occurred_on"),
    CASE("c.number");

    private final String column;

    NoticeField(String column) {
        this.column = column;
    }

    @Override
    public String column() {
        return column;
    }
}
