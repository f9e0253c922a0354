package gov.voice.task;

import gov.voice.platform.SortField;

/** What tasks may be sorted by, besides the urgent ones first. */
public enum TaskField implements SortField {
    DUE("t.due_at"),
    MADE("t.made_at");

    private final String column;

    TaskField(String column) {
        this.column = column;
    }

    @Override
    public String column() {
        return column;
    }

    @Override
    public boolean mayBeEmpty() {
        return this == DUE;
    }
}
