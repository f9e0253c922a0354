package gov.voice.feed;

import java.util.ArrayList;
import java.util.List;

/** Rows of small exports for tests: invented people, the nine columns that are read. */
final class ExportText {
    static final String HEADINGS = "Alien File Number,Last Name,First Name,Birth Date,Stay Book In Date Time,"
            + "Book In Date Time,Book Out Date Time,Detention Release Reason,Departed Date";

    private ExportText() {}

    /** Reads a CSV and returns its rows. */
    static List<FeedRow> read(String csv) throws Exception {
        return read(csv.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static List<FeedRow> read(byte[] csv) throws Exception {
        List<FeedRow> rows = new ArrayList<>();
        DetentionTable table = table(rows);
        CsvFile.read(new java.io.ByteArrayInputStream(csv), table);
        table.finish();
        return rows;
    }

    static DetentionTable table(List<FeedRow> rows) {
        ReleaseReasons reasons =
                new ReleaseReasons(java.util.Map.of("removed", new ReleaseReasons.Meaning("IM21", null)));
        StintReader reader = new StintReader(
                reasons, java.time.ZoneId.of("America/New_York"), java.time.Instant.parse("2026-07-10T12:00:00Z"));
        return new DetentionTable(reader, rows::add);
    }

    static String row(String number) {
        return number + ",Okafor,Ada,1990-02-03,2026-07-01 09:00:00,2026-07-01 09:00:00,,,";
    }
}
