package gov.voice.node;

import gov.voice.ear.FeedClient;
import gov.voice.ear.Person;
import gov.voice.tools.admin.FirstAdministrator;
import gov.voice.tools.admin.Owner;
import gov.voice.tools.tryout.EmbeddedDatabase;
import gov.voice.tools.tryout.FreePorts;
import gov.voice.tools.tryout.MailCatcher;
import gov.voice.tools.tryout.MicroServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;

/**
 * A database and a mail server of tests' own, and as many nodes on them as they start, each a process that can be killed.
 * A node takes long to start: those who share an installation begin with the nodes that others left.
 */
final class Installation {
    static final String ADMINISTRATOR = "r.okafor";
    static final String PASSWORD = "a long enough password";

    /** Short waits, so that what takes minutes in an office takes seconds here; a mail's deadline ends before its lease. */
    private static final Map<String, String> SHORT = Map.of(
            "voice.send.lease-seconds", "15",
            "voice.send.deadline-seconds", "10",
            "voice.send.backoff-seconds", "1",
            "voice.send.tries", "8",
            "voice.brake.batch-notices", "100000");

    private static final AtomicInteger STARTED = new AtomicInteger();

    private static Installation shared;
    private static Exception failed;

    private final Path folder;
    private final EmbeddedDatabase database;
    private final int mailPort;
    private final List<MicroServer> nodes = new ArrayList<>();
    private final List<MicroServer> all = new ArrayList<>();
    private MailCatcher catcher;
    private FeedClient feed;

    private Installation(Path folder, EmbeddedDatabase database, int mailPort) {
        this.folder = folder;
        this.database = database;
        this.mailPort = mailPort;
    }

    /** Starts database and mail server, with a first administrator and no node yet. */
    static Installation start() throws Exception {
        Path folder =
                Files.createTempDirectory(Files.createDirectories(Path.of(System.getProperty("it.folder"))), "nodes");
        List<Integer> ports = FreePorts.some(2);
        EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("database"), ports.get(0));
        FirstAdministrator.create(
                database.owner(), ADMINISTRATOR, "Ruth Okafor", PASSWORD, "(202) 555-0100", "America/New_York");
        Installation voice = new Installation(folder, database, ports.get(1));
        voice.startMail();
        Office.open(voice.owner(), PASSWORD);
        Office.approveAllWords(voice.owner());
        voice.feed = FeedClient.knownTo(voice.owner());
        return voice;
    }

    /**
     * The one that tests share whose groups of mothers have no number in common; ended with the tests.
     *
     * @throws IllegalStateException where it cannot be started; a second caller gets the first one's reason at once
     */
    static synchronized Installation shared() {
        if (shared == null && failed == null) {
            try {
                shared = start();
                shared.endWithTheTests();
            } catch (Exception e) {
                failed = e;
            }
        }
        if (failed != null) {
            throw new IllegalStateException("The installation could not be started", failed);
        }
        return shared;
    }

    /** Ends it, and all that runs in it, when the last test is through. */
    void endWithTheTests() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                end();
            } catch (Exception e) {
                System.err.println("Could not be ended: " + e.getMessage());
            }
        }));
    }

    /** The office's person of a role, signed in at a node. */
    Person signIn(MicroServer node, String role) throws IOException, InterruptedException {
        Person person = new Person(node.root());
        HttpResponse<String> page = person.signIn(Office.login(role), PASSWORD);
        if (!page.uri().getPath().endsWith("/day.xhtml")) {
            throw new IOException(Office.login(role) + " could not sign in");
        }
        return person;
    }

    /** A node that runs: one that was left, or a new one. */
    MicroServer node() throws Exception {
        return nodes(1).get(0);
    }

    /** So many nodes that run, started at the same time where they are missing. */
    List<MicroServer> nodes(int count) throws Exception {
        List<MicroServer> running = running();
        List<CompletableFuture<MicroServer>> starting = new ArrayList<>();
        for (int i = running.size(); i < count; i++) {
            starting.add(CompletableFuture.supplyAsync(this::startNode));
        }
        for (CompletableFuture<MicroServer> one : starting) {
            running.add(one.get());
        }
        return running.subList(0, count);
    }

    /** Kills every node that runs on the database. */
    void killAll() throws InterruptedException {
        for (MicroServer node : running()) {
            node.kill();
        }
    }

    private List<MicroServer> running() {
        synchronized (nodes) {
            return new ArrayList<>(nodes.stream().filter(MicroServer::isAlive).toList());
        }
    }

    private MicroServer startNode() {
        try {
            MicroServer node = node("node" + STARTED.incrementAndGet(), database.url());
            synchronized (nodes) {
                nodes.add(node);
            }
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** One more node, on a database of this cluster; nobody else is given it. */
    MicroServer node(String name, String databaseUrl) throws IOException, InterruptedException {
        return node(name, databaseUrl, Map.of());
    }

    /** The same with further settings. */
    MicroServer node(String name, String databaseUrl, Map<String, String> more)
            throws IOException, InterruptedException {
        Map<String, String> settings = new HashMap<>(SHORT);
        settings.putAll(more);
        settings.put("voice.db.url", databaseUrl);
        settings.put("voice.db.user", database.appUser());
        settings.put("voice.db.password", database.appPassword());
        settings.put("voice.mail.host", "localhost");
        settings.put("voice.mail.port", Integer.toString(mailPort));
        MicroServer node = MicroServer.start(
                Path.of(System.getProperty("it.micro")),
                Path.of(System.getProperty("it.war")),
                FreePorts.one(),
                folder.resolve(name + ".log"),
                settings);
        synchronized (all) {
            all.add(node);
        }
        return node;
    }

    /** Mothers of this installation. */
    Mothers mothers(String domain, int first, int count) {
        return Mothers.make(owner(), mailFolder(), domain, first, count);
    }

    /** Whoever sends files. */
    FeedClient feed() {
        return feed;
    }

    void startMail() throws IOException {
        catcher = MailCatcher.start(mailFolder(), mailPort);
    }

    /** Nobody answers at the mail server's port any more. */
    void stopMail() {
        catcher.close();
    }

    /** Where all mail is that was ever taken. */
    Path mailFolder() {
        return folder.resolve("mail");
    }

    EmbeddedDatabase database() {
        return database;
    }

    /** Looks behind the product, as the schema's owner. */
    Jdbi owner() {
        return owner(database.url());
    }

    /** The same in another database of this cluster. */
    Jdbi owner(String databaseUrl) {
        Owner owner = database.owner();
        return Jdbi.create(databaseUrl, owner.user(), owner.password());
    }

    /** One number. */
    long number(String sql, Object... arguments) {
        return owner().withHandle(handle ->
                handle.select(sql, arguments).mapTo(Long.class).one());
    }

    private void end() throws Exception {
        synchronized (all) {
            for (MicroServer node : all) {
                node.kill();
            }
        }
        catcher.close();
        database.close();
    }
}
