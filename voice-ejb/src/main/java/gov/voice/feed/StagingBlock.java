package gov.voice.feed;

import gov.voice.platform.JsonMaking;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;

/**
 * Rows on their way to the staging table, written as COPY reads them. A row that can concern nobody here is its number
 * and its hash, nothing more.
 */
final class StagingBlock {
    private static final String COLUMNS =
            "run, seq, hash, sheet, line, number, number_is, birth_date, birth_is, name_key,"
                    + " stay_in, book_in, in_code, in_at, end_code, end_local, end_at, end_reason, flaw, content";

    /** A place of this transaction alone: COPY fills no table that has policies, and the staging table has. */
    static final String PLACE =
            "create temporary table feed_block (like feed_staging including defaults) on commit drop";

    static final String COPY = "copy feed_block (" + COLUMNS + ") from stdin";

    /** From there to the staging table. */
    static final String STAGE = "insert into feed_staging (" + COLUMNS + ") select " + COLUMNS + " from feed_block";

    private static final int OTHER_COLUMNS = 17;
    private static final String STRANGER = "\t\\N".repeat(OTHER_COLUMNS) + "\n";

    private final long run;
    private final StringBuilder text = new StringBuilder(1 << 20);
    private int rows;

    StagingBlock(long run) {
        this.run = run;
    }

    int rows() {
        return rows;
    }

    /** The block for COPY; empties it. */
    byte[] take() {
        byte[] block = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        rows = 0;
        return block;
    }

    void addStranger(FeedRow row) {
        begin(row);
        text.append(STRANGER);
    }

    void add(FeedRow row) {
        begin(row);
        field(row.sheet());
        field(row.line());
        PersonClaim person = row.person();
        field(person.number().value());
        field(person.number().is());
        field(person.birthDate());
        field(person.birthDate() != null ? "GIVEN" : person.birthUnreadable() ? "UNREADABLE" : "ABSENT");
        field(person.nameKey());
        stint(row.stint());
        field(row.flaw());
        field(json(row));
        text.append('\n');
    }

    private void begin(FeedRow row) {
        text.append(run).append('\t').append(row.seq()).append('\t').append(row.hash());
        rows++;
    }

    private void stint(Stint stint) {
        field(stint == null ? null : stint.stayIn());
        field(stint == null ? null : stint.bookIn());
        field(stint == null ? null : stint.inCode());
        field(stint == null ? null : stint.inAt());
        Stint.End end = stint == null ? null : stint.end();
        field(end == null ? null : end.code());
        field(end == null ? null : end.local());
        field(end == null ? null : end.at());
        field(end == null ? null : end.reason());
    }

    private void field(Object value) {
        text.append('\t');
        if (value == null) {
            text.append("\\N");
            return;
        }
        String plain = value.toString();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }

    private static String json(FeedRow row) {
        JsonObjectBuilder cells = JsonMaking.object();
        row.content().cells().forEach(cells::add);
        return cells.build().toString();
    }
}
