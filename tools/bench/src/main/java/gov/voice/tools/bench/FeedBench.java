package gov.voice.tools.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.postgresql.PGConnection;

/**
 * 100,000 rows of a detention export, a tenth about known subjects, through REST until the batch has ended, against COPY
 * of the same rows, parsed already, into a table with the columns and indexes of the staging table. Several files in one
 * run, each with other stays, and each followed by its COPY: the first tells of a server that has just started, the
 * median of one at work. Nobody has a contract here: notices are another benchmark's.
 */
final class FeedBench {
    private static final int FILES = 5;
    private static final int ROWS = 100_000;
    private static final int KNOWN = 10_000;
    /** More than the minutes that an export's news are spread over. */
    private static final int HOURS_BETWEEN = 12;

    private FeedBench() {}

    static void run(Place place) throws Exception {
        try (Stand stand = Stand.open(place, "feed");
                Connection owner = stand.owner()) {
            String token = Scene.subjects(owner, KNOWN);
            Scene.analyze(owner);
            stand.startProduct();
            FeedClient client = new FeedClient(stand.address(), token);
            Path folder = place.fresh("export");
            Runs fed = new Runs();
            Runs copied = new Runs();
            long bytes = 0;
            for (int i = 0; i < FILES; i++) {
                Path file = folder.resolve("export" + i + ".csv");
                Export.write(file, ROWS, 1, KNOWN, (FILES - i) * HOURS_BETWEEN);
                bytes = Files.size(file);
                long began = System.nanoTime();
                String answer = client.send(file);
                fed.add((System.nanoTime() - began) / 1e9);
                copied.add(copy(owner, file, folder.resolve("rows.txt")));
                System.out.println(answer);
                Scene.analyze(owner);
            }
            place.report(String.format(
                    Locale.ROOT,
                    "feed: %d rows (%.1f MB), %d about known subjects; REST %s, median %.0f rows/s; COPY %s, median %.0f"
                            + " rows/s; ratio %.2f, of the first file %.2f",
                    ROWS,
                    bytes / 1e6,
                    KNOWN,
                    fed,
                    ROWS / fed.median(),
                    copied,
                    ROWS / copied.median(),
                    copied.median() / fed.median(),
                    copied.first() / fed.first()));
        }
    }

    /** The rows as the feed keeps them, out of the file, by COPY into a table of the same columns and indexes; seconds. */
    private static double copy(Connection owner, Path file, Path block) throws IOException, SQLException {
        StagingRows.write(file, block);
        try (Statement statement = owner.createStatement();
                InputStream rows = Files.newInputStream(block)) {
            statement.execute("create table bench_staging (like feed_staging including all)");
            long began = System.nanoTime();
            owner.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bench_staging (" + StagingRows.COLUMNS + ") from stdin", rows);
            double seconds = (System.nanoTime() - began) / 1e9;
            statement.execute("drop table bench_staging");
            return seconds;
        }
    }
}
