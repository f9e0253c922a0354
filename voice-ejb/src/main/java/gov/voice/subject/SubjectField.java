package gov.voice.subject;

import gov.voice.platform.SortField;

/** What the list of subjects may be sorted by. */
public enum SubjectField implements SortField {
    PROPOSED("m.proposed_at"),
    NAME("lower(coalesce(n.family_name, claimed.family_name))"),
    CASE("f.number");

    private final String column;

    SubjectField(String column) {
        this.column = column;
    }

    @Override
    public String column() {
        return column;
    }

    @Override
    public boolean mayBeEmpty() {
        return this == NAME;
    }
}
