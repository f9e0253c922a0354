package gov.voice.tools.tryout;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What the demo loader, inside the server, leaves for the launcher: lines to print once it is done, or why it failed. The
 * file is made anew at each start and erased once read, since it holds a token.
 */
final class DemoReport {
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Path file;
    private final Path failure;

    private DemoReport(Path folder) {
        file = folder.resolve("report.txt");
        failure = folder.resolve("failure.txt");
    }

    /** Makes the folder ready for the loader of this start. */
    static DemoReport expectIn(Path folder) throws IOException {
        Files.createDirectories(folder);
        DemoReport report = new DemoReport(folder);
        Files.deleteIfExists(report.file);
        Files.deleteIfExists(report.failure);
        return report;
    }

    /** Waits for the loader and prints what it says. */
    void print(PrintStream out) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!Files.exists(file)) {
            if (Files.exists(failure)) {
                throw new IOException("The demo data could not be loaded: "
                        + Files.readString(failure).strip());
            }
            if (Instant.now().isAfter(end)) {
                throw new IOException("The demo data was not loaded in " + PATIENCE.toMinutes() + " minutes.");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        List<String> lines = Files.readAllLines(file);
        Files.delete(file);
        lines.forEach(out::println);
    }
}
