package gov.voice.node;

import gov.voice.ear.Person;
import gov.voice.tools.admin.FirstAdministrator;
import gov.voice.tools.admin.Owner;
import gov.voice.tools.tryout.EmbeddedDatabase;
import gov.voice.tools.tryout.FreePorts;
import gov.voice.tools.tryout.MailCatcher;
import gov.voice.tools.tryout.MicroServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** A database and a mail server of a test's own, and as many nodes on them as it starts, each a process that can be killed. */
final class Installation implements AutoCloseable {
    static final String ADMINISTRATOR = "r.okafor";
    static final String PASSWORD = "a long enough password";

    /** Short waits, so that what takes minutes in an office takes seconds here; a mail's deadline ends before its lease. */
    private static final Map<String, String> SHORT = Map.of(
            "voice.send.lease-seconds", "15",
            "voice.send.deadline-seconds", "10",
            "voice.send.backoff-seconds", "1",
            "voice.send.tries", "8",
            "voice.brake.batch-notices", "100000");

    private final Path folder;
    private final EmbeddedDatabase database;
    private final int mailPort;
    private final List<MicroServer> nodes = new ArrayList<>();
    private MailCatcher catcher;

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
        return voice;
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

    /** One more node on the database. */
    MicroServer node(String name) throws IOException, InterruptedException {
        return node(name, database.url());
    }

    /** A node on a database of this cluster. */
    MicroServer node(String name, String databaseUrl) throws IOException, InterruptedException {
        return node(name, databaseUrl, Map.of());
    }

    /** A node with further settings. */
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
        synchronized (nodes) {
            nodes.add(node);
        }
        return node;
    }

    /** Mothers of this installation. */
    Mothers mothers(String domain, int first, int count) {
        return Mothers.make(owner(), mailFolder(), domain, first, count);
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

    @Override
    public void close() throws Exception {
        synchronized (nodes) {
            for (MicroServer node : nodes) {
                node.kill();
            }
        }
        catcher.close();
        database.close();
    }
}
