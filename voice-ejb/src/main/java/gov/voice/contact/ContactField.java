package gov.voice.contact;

import gov.voice.platform.SortField;

/** What a list of contacts may be sorted by. */
public enum ContactField implements SortField {
    STARTED("k.started_at"),
    REASON("k.reason"),
    MEDIUM("k.medium");

    private final String column;

    ContactField(String column) {
        this.column = column;
    }

    @Override
    public String column() {
        return column;
    }
}
