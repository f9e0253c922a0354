package gov.voice.notice;

import gov.voice.platform.SortField;

/** What the board may be sorted by. */
public enum NoticeField implements SortField {
    SINCE("b.since"),
    HAPPENED("b.occurred_on"),
    CASE("b.case_number");

    private final String column;

    NoticeField(String column) {
        this.column = column;
    }

    @Override
    public String column() {
        return column;
    }
}
