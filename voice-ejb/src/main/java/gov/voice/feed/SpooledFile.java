package gov.voice.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A file on its way in, on this server's disk until it stands in the database: however slowly it comes, it holds no
 * connection and no memory meanwhile. Closing deletes it.
 */
public final class SpooledFile implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private long bytes;
    private byte[] sha256;

    private SpooledFile(Path path) {
        this.path = path;
    }

    /** The file is larger than may be taken. */
    public static final class TooLarge extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Takes all that a stream gives.
     *
     * @param limit most bytes taken
     * @throws TooLarge where there are more; nothing is left behind
     */
    public static SpooledFile of(InputStream stream, long limit) throws IOException, TooLarge {
        SpooledFile file = new SpooledFile(PassingFiles.create());
        try {
            file.take(stream, limit);
            return file;
        } catch (IOException | TooLarge | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private void take(InputStream stream, long limit) throws IOException, TooLarge {
        MessageDigest digest = sha256Digest();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                bytes += read;
                if (bytes > limit) {
                    throw new TooLarge();
                }
                out.write(buffer, 0, read);
            }
        }
        sha256 = digest.digest();
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    Path path() {
        return path;
    }

    long bytes() {
        return bytes;
    }

    byte[] sha256() {
        return sha256.clone();
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
