package gov.voice.casefile;

import gov.voice.platform.SortField;

/** What the caseload may be sorted by. */
public enum CaseField implements SortField {
    OPENED("c.opened_at"),
    NUMBER("c.number"),
    PROMISE("c.promise_due");

    private final String column;

    CaseField(String column) {
        this.column = column;
    }

    @Override
    public String column() {
        return column;
    }

    @Override
    public boolean mayBeEmpty() {
        return this == PROMISE;
    }
}
