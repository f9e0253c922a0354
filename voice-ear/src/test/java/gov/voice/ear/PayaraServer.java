package gov.voice.ear;

import gov.voice.tools.tryout.FreePorts;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A Payara Server with a domain of its own on free ports, told what to do by asadmin as an administrator would. Ended
 * with the Java machine of the tests, by force: nothing it holds is kept, and the tests need not wait for it.
 */
final class PayaraServer {
    private static final String DOMAIN = "voice";
    private static final List<String> OTHER_PORTS = List.of(
            "domain.jmxPort",
            "http.ssl.port",
            "orb.listener.port",
            "orb.ssl.port",
            "orb.mutualauth.port",
            "java.debugger.port",
            "jms.port",
            "osgi.shell.telnet.port");
    private static final int PATIENCE_SECONDS = 120;

    private final Path asadmin;
    private final Path folder;
    private final int httpPort;
    private final int adminPort;

    private PayaraServer(Path home, Path folder, int httpPort, int adminPort) {
        this.asadmin = home.resolve("bin").resolve("asadmin");
        this.folder = folder;
        this.httpPort = httpPort;
        this.adminPort = adminPort;
    }

    /**
     * Creates the domain and starts it.
     *
     * @param unpacked where the server's archive was unpacked; its one folder carries the number of the server's line
     * @param folder for the domain and for what asadmin says; made where it is missing
     * @param settings pre-boot commands
     */
    static PayaraServer start(Path unpacked, Path folder, Path settings) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        List<Integer> ports = FreePorts.some(OTHER_PORTS.size() + 2);
        PayaraServer server = new PayaraServer(home(unpacked), folder, ports.get(0), ports.get(1));
        server.createDomain(ports);
        Runtime.getRuntime().addShutdownHook(new Thread(server::kill));
        server.asadmin(
                "start-domain", "--domaindir", server.domains(), "--prebootcommandfile", settings.toString(), DOMAIN);
        server.everySettingWasTaken();
        return server;
    }

    /** The server starts all the same where a pre-boot command fails, and would leave open what was to be closed. */
    private void everySettingWasTaken() throws IOException {
        String said = Files.readString(output());
        if (said.lines().anyMatch(line -> line.contains("Boot Command") && line.contains("failed"))) {
            throw new IOException("A setting was not taken: " + said);
        }
    }

    private static Path home(Path unpacked) throws IOException {
        try (Stream<Path> folders = Files.list(unpacked)) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve("glassfish")))
                    .findAny()
                    .orElseThrow(() -> new IOException("No Payara Server in " + unpacked));
        }
    }

    private void createDomain(List<Integer> ports) throws IOException, InterruptedException {
        String others = IntStream.range(0, OTHER_PORTS.size())
                .mapToObj(i -> OTHER_PORTS.get(i) + "=" + ports.get(i + 2))
                .collect(Collectors.joining(":"));
        asadmin(
                "create-domain",
                "--nopassword=true",
                "--domaindir",
                domains(),
                "--instanceport",
                Integer.toString(httpPort),
                "--adminport",
                Integer.toString(adminPort),
                "--domainproperties",
                others,
                DOMAIN);
    }

    /** Sets configuration of the product, by key, in the domain's own MicroProfile Config. */
    void configure(Map<String, String> settings) throws IOException, InterruptedException {
        List<String> commands = new ArrayList<>();
        settings.forEach((key, value) -> commands.add(
                "set-config-property --source=domain --propertyName=" + key + " --propertyValue=" + value));
        running(commands);
    }

    /** Keeps a secret of the product as a password alias, whose name is the setting's key. */
    void keepSecret(String key, String secret) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("secret"), "AS_ADMIN_ALIASPASSWORD=" + secret + "\n");
        try {
            running(List.of("create-password-alias --passwordfile " + file + " " + key));
        } finally {
            Files.delete(file);
        }
    }

    /** Deploys an archive; returns when the server says that it is there. */
    void deploy(Path archive) throws IOException, InterruptedException {
        running(List.of("deploy --name voice " + archive));
    }

    /** The server's root, without a slash at the end. */
    String address() {
        return "http://localhost:" + httpPort;
    }

    int adminPort() {
        return adminPort;
    }

    /** All commands in one asadmin, since each starts a Java machine. */
    private void running(List<String> commands) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("commands.asadmin"), commands);
        asadmin("--port", Integer.toString(adminPort), "multimode", "--file", file.toString());
    }

    /** Runs asadmin to its end. Its output goes to a file: the server inherits it, and would hold a pipe open. */
    private void asadmin(String... arguments) throws IOException, InterruptedException {
        Path output = output();
        List<String> command = new ArrayList<>(List.of(asadmin.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        String java = System.getProperty("java.home");
        builder.environment().put("AS_JAVA", java);
        builder.environment().put("JAVA_HOME", java);
        builder.environment().merge("PATH", java + "/bin", (path, ours) -> ours + File.pathSeparator + path);
        Process process = builder.start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        if (!ended || process.exitValue() != 0) {
            throw new IOException(String.join(" ", arguments) + (ended ? " failed: " : " did not end: ")
                    + Files.readString(output) + "The server's log is " + log());
        }
    }

    /** Where the server writes what it does. */
    Path log() {
        return folder.resolve("domains").resolve(DOMAIN).resolve("logs").resolve("server.log");
    }

    /** What the last asadmin said, and the server before it had its log. */
    private Path output() {
        return folder.resolve("asadmin.out");
    }

    private String domains() {
        return folder.resolve("domains").toString();
    }

    /** Whatever the server thinks of it. Nothing happens where it has ended by itself. */
    private void kill() {
        Path pid = folder.resolve("domains").resolve(DOMAIN).resolve("config").resolve("pid");
        try {
            if (Files.exists(pid)) {
                ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
                        .filter(process -> process.info().command().orElse("").endsWith("java"))
                        .ifPresent(ProcessHandle::destroyForcibly);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
