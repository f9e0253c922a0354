package gov.voice.tools.tryout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A run that was killed leaves its database running; the next one on its folder ends it and goes on with its data. */
class LeftoversTest {
    @TempDir(cleanup = CleanupMode.ALWAYS)
    private Path folder;

    @Test
    void theDatabaseOfARunThatWasKilledIsEndedInOrderByTheNextOne() throws Exception {
        int port = FreePorts.one();
        Process run = cutOffRun(port);
        assertThatThrownBy(() -> Leftovers.clear(folder, System.err))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Another run uses the folder");

        run.destroyForcibly().waitFor();

        ByteArrayOutputStream told = new ByteArrayOutputStream();
        try (Leftovers leftovers = Leftovers.clear(folder, new PrintStream(told, true, StandardCharsets.UTF_8));
                EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("database"), port)) {
            assertThat(told.toString(StandardCharsets.UTF_8))
                    .contains("had left its database running", "its data is kept");
            assertThat(database.fresh()).isFalse();
            leftovers.remember("0 nobody");
        }
        assertThat(folder.resolve("server.pid")).doesNotExist();
    }

    @Test
    void aProcessThatOnlyHasTheNumberOfTheLastServerIsLeftAlone() throws Exception {
        Files.writeString(folder.resolve("server.pid"), ProcessHandle.current().pid() + " 2017-04-26T00:00:00Z");
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        Leftovers.clear(folder, new PrintStream(told, true, StandardCharsets.UTF_8))
                .close();
        assertThat(told.size()).isZero();
    }

    private Process cutOffRun(int port) throws IOException {
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CutOffRun.class.getName(),
                        folder.toString(),
                        Integer.toString(port))
                .redirectError(folder.resolve("run.log").toFile())
                .start();
        BufferedReader said = run.inputReader(StandardCharsets.UTF_8);
        for (String line = said.readLine(); !CutOffRun.READY.equals(line); line = said.readLine()) {
            if (line == null) {
                throw new IOException("The run ended: " + Files.readString(folder.resolve("run.log")));
            }
        }
        return run;
    }
}
