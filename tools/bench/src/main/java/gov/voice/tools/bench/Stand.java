package gov.voice.tools.bench;

import gov.voice.tools.admin.FirstAdministrator;
import gov.voice.tools.tryout.EmbeddedDatabase;
import gov.voice.tools.tryout.FreePorts;
import gov.voice.tools.tryout.MailCatcher;
import gov.voice.tools.tryout.MicroServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The product on a database and a mail catcher of its own, on free ports. */
final class Stand implements AutoCloseable {
    private static final String ENOUGH = "1000000";

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Place place;
    private final Path folder;
    private final List<Integer> ports;
    private final EmbeddedDatabase database;
    private final MailCatcher catcher;
    private MicroServer server;

    private Stand(Place place, String name) throws Exception {
        this.place = place;
        this.folder = place.fresh(name);
        this.ports = FreePorts.some(3);
        this.database = keep(EmbeddedDatabase.start(folder.resolve("database"), ports.get(0)));
        this.catcher = keep(MailCatcher.start(folder.resolve("mail"), ports.get(1)));
        FirstAdministrator.create(
                database.owner(),
                "b.administrator",
                "Bench Administrator",
                "bench-password-2026",
                "(202) 555-0100",
                "America/New_York");
    }

    /** Database and mail catcher; the product is started when it is asked for. */
    static Stand open(Place place, String name) throws Exception {
        return new Stand(place, name);
    }

    /** Starts the product, with a brake that nothing here reaches. */
    MicroServer startProduct() throws IOException, InterruptedException {
        Map<String, String> settings = new HashMap<>();
        settings.put("voice.db.url", database.url());
        settings.put("voice.db.user", database.appUser());
        settings.put("voice.db.password", database.appPassword());
        settings.put("voice.mail.host", "localhost");
        settings.put("voice.mail.port", Integer.toString(ports.get(1)));
        settings.put("voice.brake.batch-notices", ENOUGH);
        server = keep(
                MicroServer.start(place.micro(), place.war(), ports.get(2), folder.resolve("server.log"), settings));
        return server;
    }

    /** Where the product answers. */
    String address() {
        return server.address();
    }

    /** The schema's owner looks behind and sets the scene. */
    Connection owner() throws SQLException {
        return DriverManager.getConnection(
                database.owner().url(),
                database.owner().user(),
                database.owner().password());
    }

    MailCatcher mail() {
        return catcher;
    }

    int mailPort() {
        return ports.get(1);
    }

    private <T extends AutoCloseable> T keep(T one) {
        running.push(one);
        return one;
    }

    @Override
    public void close() throws Exception {
        while (!running.isEmpty()) {
            running.pop().close();
        }
    }
}
