package gov.voice.feed;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The detention export as one sequence of rows over all its sheets. Each sheet may begin with titles; then come its
 * headings; blank rows do not count.
 */
final class DetentionTable implements RowSink {
    /** Rows in which the headings must have come; the real sheets carry six titles. */
    static final int TITLES = 30;
    /** More than one malformed A-Number in this many rows, and the file is not what it should be. */
    static final int MALFORMED_ONE_IN = 20;

    private final StintReader reader;
    private final Rows rows;
    private final RowHash hash = new RowHash();

    private boolean begun;
    private String sheet;
    private Headings headings;
    private int titles;
    private String[] cells = new String[0];
    private int count;
    private int malformed;
    private int sheets;

    /** Takes the rows that are read. */
    @FunctionalInterface
    interface Rows {
        void take(FeedRow row) throws FeedProblem;
    }

    DetentionTable(StintReader reader, Rows rows) {
        this.reader = reader;
        this.rows = rows;
    }

    @Override
    public void row(String ofSheet, long line, String[] raw, int width) throws FeedProblem {
        if (!begun || !Objects.equals(ofSheet, sheet)) {
            finishSheet();
            begun = true;
            sheet = ofSheet;
            headings = null;
            titles = 0;
        }
        if (isBlank(raw, width)) {
            return;
        }
        if (headings == null) {
            title(raw, width);
        } else {
            read(line, raw, width);
        }
    }

    /**
     * The file has ended.
     *
     * @throws FeedProblem where what was read cannot be all that it should have told
     */
    void finish() throws FeedProblem {
        finishSheet();
        if (count == 0) {
            throw new FeedProblem("no-rows");
        }
        if ((long) malformed * MALFORMED_ONE_IN > count) {
            throw new FeedProblem("numbers-malformed", malformed, count);
        }
    }

    int count() {
        return count;
    }

    /** Sheets that had headings. */
    int sheets() {
        return sheets;
    }

    private void title(String[] raw, int width) throws FeedProblem {
        headings = Headings.read(sheet, raw, width).orElse(null);
        if (headings != null) {
            sheets++;
            cells = new String[headings.width()];
        } else if (++titles > TITLES) {
            throw noHeadings();
        }
    }

    private void finishSheet() throws FeedProblem {
        if (begun && headings == null && titles > 0) {
            throw noHeadings();
        }
    }

    private FeedProblem noHeadings() {
        return sheet == null
                ? new FeedProblem("headings-missing")
                : new FeedProblem("headings-missing-in-sheet", sheet);
    }

    private void read(long line, String[] raw, int width) throws FeedProblem {
        for (int i = 0; i < cells.length; i++) {
            cells[i] = i < width ? FeedDate.canonical(CellText.of(raw[i])) : "";
        }
        if (sheet == null && width < cells.length) {
            // In a workbook, blank cells at the end are left out; in a CSV, somebody cut the file.
            throw new FeedProblem("row-cut-short", line);
        }
        for (int i = cells.length; i < width; i++) {
            if (!CellText.of(raw[i]).isEmpty()) {
                throw new FeedProblem("cell-without-heading", line);
            }
        }
        count++;
        PersonClaim person = PersonClaim.read(
                cell(Column.NUMBER), cell(Column.BIRTH_DATE), cell(Column.FAMILY_NAME), cell(Column.GIVEN_NAME));
        if (person.number().is() == AlienNumber.Is.MALFORMED) {
            malformed++;
        }
        Stint stint = null;
        Cause flaw = null;
        try {
            stint = reader.read(this::cell);
        } catch (StintReader.Flawed e) {
            flaw = e.reason();
        }
        rows.take(new FeedRow(count, sheet, line, hash.of(headings, cells), person, stint, flaw, this::content));
    }

    private String cell(Column column) {
        return cells[headings.position(column)];
    }

    /** What a person needs to settle a row, and no more: other columns can give away what may not be told. */
    private Map<String, String> content() {
        Map<String, String> content = new LinkedHashMap<>();
        for (Column column : Column.values()) {
            if (!cell(column).isEmpty()) {
                content.put(column.heading(), cell(column));
            }
        }
        return content;
    }

    private static boolean isBlank(String[] raw, int width) {
        for (int i = 0; i < width; i++) {
            if (!CellText.of(raw[i]).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
