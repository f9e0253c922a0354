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
 * of the same rows, parsed already, into the same staging table with its indexes.
 */
final class FeedBench {
    private static final int ROWS = 100_000;
    private static final int KNOWN = 10_000;

    private FeedBench() {}

    static void run(Place place) throws Exception {
        try (Stand stand = Stand.open(place, "feed");
                Connection owner = stand.owner()) {
            String token = Scene.set(owner, KNOWN);
            // What is measured is the feed: nothing may be sent meanwhile.
            try (Statement statement = owner.createStatement()) {
                statement.execute("update sending set paused = true, reason = 'benchmark'");
            }
            stand.startProduct();
            Path file = place.fresh("export").resolve("export.csv");
            Export.write(file, ROWS, KNOWN);

            long began = System.nanoTime();
            String answer = new FeedClient(stand.address(), token).send(file);
            double fed = (System.nanoTime() - began) / 1e9;
            System.out.println(answer);
            double copied = copy(owner, file, place);
            place.report(String.format(
                    Locale.ROOT,
                    "feed: %d rows (%.1f MB), %d about known subjects; REST %.2f s = %.0f rows/s; COPY %.2f s = %.0f rows/s;"
                            + " ratio %.2f",
                    ROWS,
                    Files.size(file) / 1e6,
                    KNOWN,
                    fed,
                    ROWS / fed,
                    copied,
                    ROWS / copied,
                    copied / fed));
        }
    }

    /** The rows as the feed keeps them, out of the file, by COPY into a table of the same columns and indexes; seconds. */
    private static double copy(Connection owner, Path file, Place place) throws IOException, SQLException {
        Path block = place.fresh("copy").resolve("rows.txt");
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
