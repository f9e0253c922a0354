package gov.voice.feed;

import gov.voice.access.SystemWork;
import gov.voice.platform.Database;
import gov.voice.platform.Setting;
import gov.voice.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneId;
import org.postgresql.PGConnection;

/**
 * Reads a batch's file into the staging table, block by block, each in a transaction of its own: so progress shows, and
 * no long transaction keeps the trail from being sealed.
 */
@ApplicationScoped
class FeedReading {
    private static final Logger LOG = System.getLogger(FeedReading.class.getName());
    private static final int BLOCK = 20_000;

    @Inject
    private Database database;

    @Inject
    private SystemWork work;

    @Inject
    private FileStore files;

    @Inject
    private Batches batches;

    @Inject
    private Settings settings;

    /** Reads the whole file; afterwards every row of it stands in the staging table. */
    void read(Batch batch) throws FeedProblem, IOException {
        Path file = PassingFiles.create();
        try {
            KnownPeople known = work.apart("feed", "FeedReading.prepare", () -> {
                fetch(batch, file);
                return KnownPeople.load(database);
            });
            requireWhole(batch, file);
            ReleaseReasons reasons = work.apart("feed", "FeedReading.reasons", () -> batches.reasons(batch.feed()));
            read(batch, file, known, new StintReader(reasons, ZoneId.of(batch.zone()), batch.receivedAt()));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** A file of which a part is gone is no file without rows: somebody must hear of it. */
    private static void requireWhole(Batch batch, Path file) throws FeedProblem, IOException {
        if (Files.size(file) != batch.bytes()) {
            LOG.log(
                    Level.ERROR,
                    "Of the file of batch {0}, {1} of {2} bytes are there",
                    batch.id(),
                    Files.size(file),
                    batch.bytes());
            throw new FeedProblem("file-incomplete", batch.id());
        }
    }

    private void read(Batch batch, Path file, KnownPeople known, StintReader stints) throws FeedProblem, IOException {
        StagingBlock block = new StagingBlock(batch.run());
        DetentionTable table = new DetentionTable(stints, row -> {
            if (known.mayBe(row.person())) {
                block.add(row);
            } else {
                block.addStranger(row);
            }
            if (block.rows() == BLOCK) {
                store(batch, block, row.seq(), 0);
            }
        });
        FeedFile.read(file, batch.format(), settings.number(Setting.FEED_MAX_UNPACKED_BYTES), table);
        table.finish();
        store(batch, block, table.count(), table.sheets());
    }

    private void store(Batch batch, StagingBlock block, int rowsRead, int sheets) {
        byte[] rows = block.take();
        work.apart(
                "feed",
                "FeedReading.store",
                () -> database.query(handle -> {
                    handle.execute(StagingBlock.PLACE);
                    try {
                        handle.getConnection()
                                .unwrap(PGConnection.class)
                                .getCopyAPI()
                                .copyIn(StagingBlock.COPY, new java.io.ByteArrayInputStream(rows));
                    } catch (SQLException e) {
                        throw new IllegalStateException("Rows could not be staged", e);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    handle.execute(StagingBlock.STAGE);
                    return handle.createUpdate(
                                    "update feed_batch set rows_read = :rows, sheets = :sheets where id = :id and run = :run")
                            .bind("rows", rowsRead)
                            .bind("sheets", sheets)
                            .bind("id", batch.id())
                            .bind("run", batch.run())
                            .execute();
                }));
    }

    private void fetch(Batch batch, Path file) {
        try {
            files.fetch(batch.id(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
