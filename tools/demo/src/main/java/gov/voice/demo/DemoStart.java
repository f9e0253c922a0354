package gov.voice.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** Starts the loader once the product stands, and leaves the launcher its answer. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoStart {
    private static final Logger LOG = System.getLogger(DemoStart.class.getName());

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private DemoLoader loader;

    @PostConstruct
    void start() {
        Path folder = Path.of(ConfigProvider.getConfig().getValue("voice.demo.folder", String.class));
        executor.submit(() -> run(folder));
    }

    private void run(Path folder) {
        try {
            leave(folder, "report.txt", loader.load());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The demo data could not be loaded", e);
            leave(folder, "failure.txt", List.of(String.valueOf(e.getMessage()), "The server's log tells more."));
        }
    }

    private static void leave(Path folder, String name, List<String> lines) {
        try {
            Path part = Files.createTempFile(folder, name, ".part");
            Files.write(part, lines);
            Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
