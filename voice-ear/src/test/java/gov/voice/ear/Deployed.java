package gov.voice.ear;

import gov.voice.tools.admin.FirstAdministrator;
import gov.voice.tools.admin.Owner;
import gov.voice.tools.tryout.EmbeddedDatabase;
import gov.voice.tools.tryout.FreePorts;
import gov.voice.tools.tryout.MailCatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * The EAR on the real server, set up as docs/deploying.md says, with a real database and a real mail server. Started by
 * the first test class that asks for it and used by all; ended with the Java machine of the tests.
 */
public final class Deployed {
    /** Sign-in name of the first administrator, the only account there is at first. */
    public static final String ADMINISTRATOR = "r.okafor";

    /** Full name of the first administrator. */
    public static final String ADMINISTRATOR_NAME = "Ruth Okafor";

    /** Password of the first administrator. */
    public static final String PASSWORD = "a long enough password";

    private static Deployed once;
    private static Exception failed;

    private final EmbeddedDatabase database;
    private final MailCatcher mail;
    private final PayaraServer server;

    private Deployed(EmbeddedDatabase database, MailCatcher mail, PayaraServer server) {
        this.database = database;
        this.mail = mail;
        this.server = server;
    }

    /**
     * The running product; waits until it is there.
     *
     * @throws IllegalStateException where it cannot be started; a second caller gets the first one's reason at once
     */
    public static synchronized Deployed get() {
        if (failed != null) {
            throw new IllegalStateException("The server could not be started", failed);
        }
        if (once == null) {
            try {
                once = start();
            } catch (Exception e) {
                failed = e;
                throw new IllegalStateException("The server could not be started", e);
            }
        }
        return once;
    }

    private static Deployed start() throws Exception {
        Path folder =
                Files.createTempDirectory(Files.createDirectories(Path.of(System.getProperty("it.folder"))), "server");
        List<Integer> ports = FreePorts.some(2);
        EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("database"), ports.get(0));
        atTheEnd(database);
        FirstAdministrator.create(
                database.owner(), ADMINISTRATOR, ADMINISTRATOR_NAME, PASSWORD, "(202) 555-0100", "America/New_York");
        MailCatcher mail = MailCatcher.start(folder.resolve("mail"), ports.get(1));
        atTheEnd(mail);
        PayaraServer server = PayaraServer.start(
                Path.of(System.getProperty("it.payara")), folder, Path.of(System.getProperty("it.server-settings")));
        server.configure(Map.of(
                "voice.db.url", database.url(),
                "voice.mail.host", "localhost",
                "voice.mail.port", ports.get(1).toString()));
        server.keepSecret("voice.db.password", database.appPassword());
        server.deploy(Path.of(System.getProperty("it.ear")));
        Await.status(server.address(), "/health/ready", 200);
        return new Deployed(database, mail, server);
    }

    private static void atTheEnd(AutoCloseable part) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                part.close();
            } catch (Exception e) {
                System.err.println("Could not be ended: " + e.getMessage());
            }
        }));
    }

    /** Where the product answers, without a slash at the end. */
    public String address() {
        return server.address() + "/voice";
    }

    /** The server's root, where health and metrics are. */
    public String root() {
        return server.address();
    }

    /** The schema's owner, as whom the administrator's commands run. */
    public Owner owner() {
        return database.owner();
    }

    /** A connection as the schema's owner, who sees past the product; the caller closes it. */
    public Connection ownerConnection() throws SQLException {
        Owner owner = owner();
        return DriverManager.getConnection(owner.url(), owner.user(), owner.password());
    }

    /** The role that the server may connect as. */
    public String appUser() {
        return database.appUser();
    }

    /** Where mail arrives, one {@code .eml} file each. */
    public Path mailFolder() {
        return mail.folder();
    }

    /** Where the server listens for its administrator. */
    int adminPort() {
        return server.adminPort();
    }

    /** The server's log as it is now. */
    public String log() throws IOException {
        return Files.readString(server.log());
    }
}
