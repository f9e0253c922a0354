package gov.voice.tools.tryout;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Payara Micro in a process of its own, with one WAR. */
public final class MicroServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final Process process;
    private final int port;
    private final Path log;

    private MicroServer(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /**
     * Starts and waits until the product says that it is ready.
     *
     * @param jar Payara Micro
     * @param settings configuration by key, such as {@code voice.db.url}
     * @throws IOException where the server ends or is not ready in eight minutes; its log tells why
     */
    public static MicroServer start(Path jar, Path war, int port, Path log, Map<String, String> settings)
            throws IOException, InterruptedException {
        return start(jar, war, port, log, settings, identity -> {});
    }

    /** The same; begun hears which process it is, before it is ready. */
    static MicroServer start(Path jar, Path war, int port, Path log, Map<String, String> settings, Begun begun)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx512m");
        command.addAll(addOpens());
        command.addAll(List.of(
                "-jar",
                jar.toString(),
                "--nocluster",
                "--port",
                Integer.toString(port),
                "--contextroot",
                "voice",
                "--deploy",
                war.toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        // In the environment, not on the command line, where every user of the machine could read a password.
        settings.forEach((key, value) ->
                builder.environment().put(key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"), value));
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        MicroServer server = new MicroServer(process, port, log);
        begun.is(identity(process.toHandle()));
        server.awaitReady();
        return server;
    }

    /** What the server asks for on a modular JDK. */
    private static List<String> addOpens() {
        return List.of(
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.io=ALL-UNNAMED",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                "--add-opens=java.management/sun.management=ALL-UNNAMED");
    }

    /** Where the product answers. */
    public String address() {
        return root() + "/voice";
    }

    /** The server's root, where health and metrics are. */
    public String root() {
        return "http://localhost:" + port;
    }

    /** Hears which process a server is. */
    @FunctionalInterface
    interface Begun {
        void is(String identity) throws IOException;
    }

    /** Which process it is: its number, and when it began, since numbers are used again. */
    static String identity(ProcessHandle process) {
        return process.pid() + " "
                + process.info().startInstant().map(Instant::toString).orElse("");
    }

    /** Whether its process runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends the server without warning, as a crash would. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    private void awaitReady() throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!ready()) {
            if (!process.isAlive()) {
                throw new IOException("The server ended while starting; its log is " + log);
            }
            if (Instant.now().isAfter(end)) {
                process.destroyForcibly();
                throw new IOException(
                        "The server was not ready in " + PATIENCE.toMinutes() + " minutes; its log is " + log);
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /** Readiness is told before the pages are there, and before that an empty server calls itself ready. */
    private boolean ready() {
        return answers("http://localhost:" + port + "/health/ready", "\"voice-database\"")
                && answers(address() + "/signin.xhtml", "");
    }

    private static boolean answers(String address, String part) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(30_000);
            if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
                return false;
            }
            try (InputStream body = connection.getInputStream()) {
                return new String(body.readAllBytes(), StandardCharsets.UTF_8).contains(part);
            }
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
