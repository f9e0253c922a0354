package gov.voice.tools.tryout;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What a run leaves behind that was killed: its database and its server live on, hold the ports and go on working. The next
 * run on the same folder ends them, once it knows by a lock of the operating system's that no launcher has them any more.
 */
final class Leftovers implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LOOK_MILLIS = 50;

    private final Path folder;
    /** Holds the lock; the operating system takes it back when this process ends, however it does. */
    private final FileChannel file;

    private Leftovers(Path folder, FileChannel file) {
        this.folder = folder;
        this.file = file;
    }

    /**
     * Takes the folder for this run and ends what the last one left in it.
     *
     * @param told hears in a sentence what was ended
     * @throws IOException with a sentence for the user, where another run has the folder
     */
    static Leftovers clear(Path folder, PrintStream told) throws IOException {
        Files.createDirectories(folder);
        FileChannel file =
                FileChannel.open(folder.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(file).isEmpty()) {
            file.close();
            throw new IOException(
                    "Another run uses the folder " + folder + ". End it first, or give this one another folder.");
        }
        Leftovers leftovers = new Leftovers(folder, file);
        leftovers.endServer(told);
        leftovers.endDatabase(told);
        return leftovers;
    }

    /** Notes the server, so that the next run knows it where this one is killed. */
    void remember(String identity) throws IOException {
        Files.writeString(serverFile(), identity);
    }

    private static Optional<FileLock> lock(FileChannel file) throws IOException {
        try {
            return Optional.ofNullable(file.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    private void endServer(PrintStream told) throws IOException {
        if (!Files.exists(serverFile())) {
            return;
        }
        String noted = Files.readString(serverFile());
        Optional<ProcessHandle> server = process(noted.split(" ", 2)[0])
                .filter(one -> MicroServer.identity(one).equals(noted));
        if (server.isPresent()) {
            server.get().destroyForcibly();
            await(server.get());
            told.println("The last run was cut off and had left its server running (process "
                    + server.get().pid() + "): it was ended.");
        }
        Files.delete(serverFile());
    }

    /** In order, as PostgreSQL ends: nothing that it holds is lost. */
    private void endDatabase(PrintStream told) throws IOException {
        Path data = folder.resolve("database").resolve("data");
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> database =
                lines.size() < 2 || !Path.of(lines.get(1)).equals(data)
                        ? Optional.empty()
                        : process(lines.get(0))
                                .filter(one -> one.info().command().orElse("").endsWith("postgres"));
        if (database.isEmpty()) {
            return; // A file without its process: PostgreSQL clears it away by itself.
        }
        interrupt(database.get());
        await(database.get());
        told.println("The last run was cut off and had left its database running (process "
                + database.get().pid() + "): it was ended in order, and its data is kept.");
    }

    /** The signal at which PostgreSQL ends at once and in order; the one that Java can send would wait for every client. */
    private static void interrupt(ProcessHandle database) throws IOException {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(database.pid()))
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<ProcessHandle> process(String pid) {
        try {
            return ProcessHandle.of(Long.parseLong(pid.strip())).filter(Leftovers::runs);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** One that has ended and that nobody has asked how counts as alive, but has no program any more. */
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private static void await(ProcessHandle process) throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        while (runs(process)) {
            if (Instant.now().isAfter(end)) {
                throw new IOException(
                        "Process " + process.pid() + " of the last run does not end. End it, and start again.");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private Path serverFile() {
        return folder.resolve("server.pid");
    }

    /** Gives the folder back. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(serverFile());
        file.close();
    }
}
