package gov.voice.tools.tryout;

import gov.voice.tools.admin.FirstAdministrator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs the product to try it out: embedded PostgreSQL, a mail catcher, Payara Micro, demo data. Prints where everything
 * is, one a line, and ends all of it on Ctrl-C. Data stays in the folder between runs; delete it to begin anew.
 *
 * <p>Arguments: folder, Payara Micro's jar, the WAR, the demo loader. Ports from {@code VOICE_PORT} (8080), {@code VOICE_MAIL_PORT}
 * (8025), {@code VOICE_SMTP_PORT} (2525) and {@code VOICE_DB_PORT} (5433).
 */
public final class TryOut {

    private static final String ADMINISTRATOR = "a.lindqvist";
    private static final String ADMINISTRATOR_NAME = "Anna Lindqvist";
    private static final String PASSWORD = "try-voice-2026";
    private static final String PHONE = "(202) 555-0100";
    private static final String ZONE = "America/New_York";

    private TryOut() {}

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING);
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        Path micro = Path.of(arguments[1]).toAbsolutePath();
        Path war = Path.of(arguments[2]).toAbsolutePath();
        Path demo = Path.of(arguments[3]).toAbsolutePath();
        Leftovers leftovers = cleared(folder);
        int http = port("VOICE_PORT", 8080, "the product");
        int mailHttp = port("VOICE_MAIL_PORT", 8025, "the page of the mail catcher");
        int smtp = port("VOICE_SMTP_PORT", 2525, "the mail catcher");
        int db = port("VOICE_DB_PORT", 5433, "the database");
        Deque<AutoCloseable> running = new ArrayDeque<>();
        running.push(leftovers);
        CountDownLatch end = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            end.countDown();
            closeAll(running);
        }));
        try {
            EmbeddedDatabase database = opened(running, EmbeddedDatabase.start(folder.resolve("database"), db));
            MailCatcher catcher = opened(running, MailCatcher.start(folder.resolve("mail"), smtp));
            opened(running, MailPage.start(catcher, mailHttp));
            if (database.fresh()) {
                FirstAdministrator.create(database.owner(), ADMINISTRATOR, ADMINISTRATOR_NAME, PASSWORD, PHONE, ZONE);
            }
            DemoReport report = DemoReport.expectIn(folder.resolve("demo"));
            MicroServer server = opened(
                    running,
                    MicroServer.start(
                            micro,
                            Overlay.lay(war, demo, folder),
                            http,
                            folder.resolve("server.log"),
                            settings(database, smtp, folder),
                            leftovers::remember));
            System.out.println("address: " + server.address());
            System.out.println("mail: http://localhost:" + mailHttp + "/");
            System.out.println("mail-folder: " + catcher.folder());
            System.out.println("database: " + database.url() + " " + database.appUser() + " " + database.appPassword());
            report.print(System.out);
            System.out.flush();
            end.await();
        } catch (IOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static Leftovers cleared(Path folder) {
        try {
            return Leftovers.clear(folder, System.err);
        } catch (IOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
            return null;
        }
    }

    private static Map<String, String> settings(EmbeddedDatabase database, int smtp, Path folder) {
        return Map.of(
                "voice.db.url", database.url(),
                "voice.db.user", database.appUser(),
                "voice.db.password", database.appPassword(),
                "voice.mail.host", "localhost",
                "voice.mail.port", Integer.toString(smtp),
                "voice.demo.folder", folder.resolve("demo").toString(),
                "voice.demo.mail", folder.resolve("mail").toString(),
                "voice.demo.password", PASSWORD);
    }

    private static int port(String variable, int usual, String what) {
        String set = System.getenv(variable);
        int port = set == null || set.isBlank() ? usual : Integer.parseInt(set.strip());
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            System.err.println("Port " + port + ", meant for " + what + ", is taken. End what uses it, or set "
                    + variable + " to a free port.");
            System.exit(1);
            return 0;
        }
    }

    private static <T extends AutoCloseable> T opened(Deque<AutoCloseable> running, T one) {
        synchronized (running) {
            running.push(one);
        }
        return one;
    }

    private static void closeAll(Deque<AutoCloseable> running) {
        synchronized (running) {
            while (!running.isEmpty()) {
                try {
                    running.pop().close();
                } catch (Exception e) {
                    System.err.println("Could not be ended: " + e.getMessage());
                }
            }
        }
    }
}
