package gov.voice.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PassingFilesTest {
    @Test
    void whatAnEndedServerLeftGoesAndWhatARunningOneReadsStays() throws Exception {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        Path left = of(ended.pid());
        Path own = PassingFiles.create();
        Path used = of(ProcessHandle.current().parent().orElseThrow().pid());
        try {
            PassingFiles.sweep();
            assertThat(left).doesNotExist();
            assertThat(own)
                    .as("of a server before this one that had its number")
                    .doesNotExist();
            assertThat(used).exists();
        } finally {
            Files.deleteIfExists(used);
        }
    }

    private static Path of(long process) throws Exception {
        return Files.createTempFile("voice-feed-" + process + "-", ".tmp");
    }
}
