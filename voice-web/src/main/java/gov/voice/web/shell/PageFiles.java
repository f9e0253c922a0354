package gov.voice.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * The scripts, styles and pictures of the pages. Their mark is part of their addresses, so that a browser never mixes those
 * of two builds: equal on every node of one build, another where any of them differs.
 */
@Named
@ApplicationScoped
public class PageFiles {
    private static final String FOLDER = "/resources/";
    private static final int BUFFER = 8_192;

    @Inject
    private ServletContext application;

    /** Eight digits and letters, which follow from names and contents. */
    public String getMark() {
        CRC32 sum = new CRC32();
        add(FOLDER, sum);
        return String.format("%08x", sum.getValue());
    }

    private void add(String folder, CRC32 sum) {
        Set<String> paths = application.getResourcePaths(folder);
        for (String path : new TreeSet<>(paths == null ? Set.of() : paths)) {
            sum.update(path.getBytes(StandardCharsets.UTF_8));
            if (path.endsWith("/")) {
                add(path, sum);
            } else {
                addFile(path, sum);
            }
        }
    }

    private void addFile(String path, CRC32 sum) {
        try (InputStream file = application.getResourceAsStream(path)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
                sum.update(buffer, 0, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A file of the pages cannot be read", e);
        }
    }
}
