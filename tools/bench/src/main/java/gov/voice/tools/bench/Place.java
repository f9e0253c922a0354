package gov.voice.tools.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Where a benchmark works, and where it writes what it measured. */
record Place(Path folder, Path micro, Path war) {

    /** A folder of its own for one benchmark's run. */
    Path fresh(String name) throws IOException {
        Files.createDirectories(folder);
        return Files.createTempDirectory(folder, name);
    }

    /** Prints one line of a result and keeps it. */
    void report(String line) throws IOException {
        System.out.println(line);
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("results.txt"),
                Instant.now().truncatedTo(ChronoUnit.SECONDS) + " " + line + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
