package gov.voice.tools.tryout;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Lays the demo loader over a copy of the product's WAR; the product itself never holds it. */
final class Overlay {
    private Overlay() {}

    /** The copy, in a folder, with one more library. */
    static Path lay(Path war, Path library, Path folder) throws IOException {
        Path copy = folder.resolve("voice.war");
        Files.copy(war, copy, StandardCopyOption.REPLACE_EXISTING);
        try (FileSystem zip = FileSystems.newFileSystem(copy)) {
            Files.copy(library, zip.getPath("WEB-INF", "lib", "voice-demo.jar"), StandardCopyOption.REPLACE_EXISTING);
        }
        return copy;
    }
}
