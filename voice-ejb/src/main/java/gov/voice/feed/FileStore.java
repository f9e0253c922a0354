package gov.voice.feed;

import gov.voice.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Files between their receipt and the end of their batch: in the database, in chunks, so that a server that dies loses
 * none and any other can read on.
 */
@ApplicationScoped
class FileStore {
    private static final int CHUNK = 1 << 20;
    private static final int CHUNKS_PER_STATEMENT = 4;

    @Inject
    private Database database;

    /** Keeps a file for a batch, in the caller's transaction. */
    void keep(long batchId, Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            database.query(handle -> {
                PreparedBatch chunks = handle.prepareBatch(
                        "insert into feed_chunk (batch_id, position, bytes) values (:batch, :position, :bytes)");
                int position = 0;
                for (byte[] chunk = next(stream); chunk.length > 0; chunk = next(stream)) {
                    chunks.bind("batch", batchId)
                            .bind("position", position++)
                            .bind("bytes", chunk)
                            .add();
                    if (chunks.size() == CHUNKS_PER_STATEMENT) {
                        chunks.execute();
                    }
                }
                chunks.execute();
                return null;
            });
        }
    }

    /** Writes the file of a batch to a place of its own; whoever asks deletes it. */
    void fetch(long batchId, Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target)) {
            int position = 0;
            for (byte[] chunk = chunk(batchId, position); chunk != null; chunk = chunk(batchId, position)) {
                out.write(chunk);
                position++;
            }
        }
    }

    private byte[] chunk(long batchId, int position) {
        return database.query(handle -> handle.createQuery(
                        "select bytes from feed_chunk where batch_id = :batch and position = :position")
                .bind("batch", batchId)
                .bind("position", position)
                .mapTo(byte[].class)
                .findOne()
                .orElse(null));
    }

    private static byte[] next(InputStream stream) {
        try {
            return stream.readNBytes(CHUNK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
