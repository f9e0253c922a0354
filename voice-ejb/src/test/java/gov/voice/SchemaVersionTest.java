package gov.voice;

import static org.assertj.core.api.Assertions.assertThat;

import gov.voice.platform.SchemaVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchemaVersionTest {

    @Test
    void theBuildExpectsItsMigrationsAndNoOther() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            List<Integer> versions = files.map(f -> f.getFileName().toString())
                    .filter(f -> f.startsWith("V"))
                    .map(f -> Integer.valueOf(f.substring(1, f.indexOf("__"))))
                    .sorted()
                    .toList();
            assertThat(versions).doesNotHaveDuplicates().isEqualTo(SchemaVersion.MIGRATIONS);
        }
    }
}
