package gov.voice.tools.bench;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * 10,000 notices, from facts that a file brings to mails that the mail server accepted, against the same mails handed over
 * in a bare loop on as many connections. Two figures: the whole way, and the sending alone (from the first mail to the
 * last), which is what the bare loop does. Some notices go before, so that neither the server nor what the database knows of
 * its tables is new.
 */
final class NoticeBench {
    private static final int CONNECTIONS = 4;
    private static final int BEFORE = 1_000;
    private static final long LOOK_AGAIN_MILLIS = 100;

    private NoticeBench() {}

    static void run(Place place) throws Exception {
        int notices = Integer.getInteger("bench.notices", 10_000);
        try (Stand stand = Stand.open(place, "notices")) {
            String token;
            try (Connection owner = stand.owner()) {
                token = Scene.subjects(owner, BEFORE + notices);
                Scene.contracts(owner);
                Scene.analyze(owner);
            }
            stand.startProduct();
            FeedClient client = new FeedClient(stand.address(), token);
            Path folder = place.fresh("export");
            Path first = folder.resolve("before.csv");
            Export.write(first, BEFORE, 1, BEFORE, 0);
            client.send(first);
            try (Connection owner = stand.owner()) {
                awaitDelivered(owner, BEFORE);
                Scene.analyze(owner);
            }
            Path file = folder.resolve("export.csv");
            Export.write(file, notices, BEFORE + 1, notices, 0);

            long began = System.nanoTime();
            String answer = client.send(file);
            double fed = seconds(began);
            try (Connection owner = stand.owner()) {
                awaitDelivered(owner, BEFORE + notices);
            }
            double whole = seconds(began);
            List<Path> all = stand.mail().files();
            List<Path> mails = all.subList(BEFORE, all.size());
            double sending =
                    (Files.getLastModifiedTime(mails.get(mails.size() - 1)).toMillis()
                                    - Files.getLastModifiedTime(mails.get(0)).toMillis())
                            / 1000.0;
            double bare = bare(stand, mails);
            place.report(String.format(
                    Locale.ROOT,
                    "notices: %d; fed in %.1f s; fact to accepted %.1f s = %.0f/s; sending alone %.0f/s; bare loop %.0f/s;"
                            + " ratio whole %.2f, sending %.2f; mails %d",
                    notices,
                    fed,
                    whole,
                    notices / whole,
                    notices / sending,
                    notices / bare,
                    bare / whole,
                    bare / sending,
                    mails.size()));
            System.out.println(answer);
        }
    }

    private static void awaitDelivered(Connection owner, int notices) throws Exception {
        long delivered = 0;
        while (delivered < notices) {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            delivered = Scene.number(owner, "select count(*) from notice where state = 'DELIVERED'");
            if (delivered < notices && Scene.number(owner, "select count(*) from outbox") == 0) {
                throw new IllegalStateException("Not all were delivered: " + delivered);
            }
        }
    }

    /** The same mails again, by nothing but the mail library; seconds. */
    private static double bare(Stand stand, List<Path> mails) throws Exception {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "localhost");
        properties.setProperty("mail.smtp.port", Integer.toString(stand.mailPort()));
        Session session = Session.getInstance(properties);
        Queue<MimeMessage> waiting = new ConcurrentLinkedQueue<>();
        for (Path mail : mails) {
            try (InputStream in = Files.newInputStream(mail)) {
                waiting.add(new MimeMessage(session, in));
            }
        }
        ExecutorService senders = Executors.newFixedThreadPool(CONNECTIONS);
        long began = System.nanoTime();
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            running.add(senders.submit(() -> {
                try (Transport transport = session.getTransport("smtp")) {
                    transport.connect();
                    for (Message one = waiting.poll(); one != null; one = waiting.poll()) {
                        Address[] to = one.getAllRecipients();
                        transport.sendMessage(one, to);
                    }
                }
                return null;
            }));
        }
        for (Future<?> one : running) {
            one.get();
        }
        senders.shutdown();
        return seconds(began);
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
