package gov.voice.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files of a feed that pass over this server's disk. Whoever makes one deletes it; what a killed server left is deleted at
 * the next start, since most people in it are nobody's business here.
 */
final class PassingFiles {
    private static final String NAME = "voice-feed-";
    private static final Pattern OF_PROCESS = Pattern.compile(NAME + "(\\d+)-.*");

    private PassingFiles() {}

    /** A new and empty file. */
    static Path create() throws IOException {
        return Files.createTempFile(NAME + ProcessHandle.current().pid() + "-", ".tmp");
    }

    /**
     * Deletes what ended servers left in the folder for temporary files. To be asked before this server makes any file of
     * its own: in a container, the one before it had the same number.
     */
    static void sweep() {
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), NAME + "*")) {
            for (Path file : files) {
                if (isLeft(file)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLeft(Path file) {
        Matcher name = OF_PROCESS.matcher(file.getFileName().toString());
        if (!name.matches()) {
            return false;
        }
        long process = Long.parseLong(name.group(1));
        return process == ProcessHandle.current().pid()
                || ProcessHandle.of(process).filter(ProcessHandle::isAlive).isEmpty();
    }
}
