package gov.voice.tools.tryout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageHandlerFactory;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.helper.BasicMessageHandlerFactory;
import org.subethamail.smtp.helper.BasicMessageListener;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;

/**
 * A mail server that delivers nothing: each mail becomes one {@code .eml} file, written before it is accepted, so that
 * what was accepted can be counted after any crash. Two domains behave badly, so that failure can be tried as well.
 */
public final class MailCatcher implements AutoCloseable {
    /** An address of this domain takes one mail; later ones are refused for good, as if its mailbox had been closed. */
    public static final String REFUSED = "@refused.example.org";

    /**
     * An address of this domain takes one mail; later ones it takes as well, but the line is cut before that is answered, so
     * that nobody at the other end can know.
     */
    public static final String DROPPED = "@dropped.example.org";

    private final Path folder;
    private final SMTPServer server;
    private final AtomicLong number = new AtomicLong();
    private final Set<String> misbehaving = ConcurrentHashMap.newKeySet();

    private MailCatcher(Path folder, int port) {
        this.folder = folder;
        BasicMessageListener listener = (context, from, to, data) -> take((Session) context, to, data);
        MessageHandlerFactory taking = new BasicMessageHandlerFactory(listener, 0);
        this.server = SMTPServer.port(port)
                .maxConnections(100)
                .messageHandlerFactory(context -> new ChoosyHandler(taking.create(context), this::refuses))
                .build();
    }

    /** Starts on a port, keeping mail in a folder, which is made where it is missing. */
    public static MailCatcher start(Path folder, int port) throws IOException {
        Files.createDirectories(folder);
        MailCatcher catcher = new MailCatcher(folder, port);
        List<Path> kept = catcher.files();
        catcher.number.set(kept.stream().mapToLong(MailCatcher::number).max().orElse(0));
        kept.stream()
                .map(MailCatcher::recipient)
                .filter(MailCatcher::misbehaves)
                .forEach(catcher.misbehaving::add);
        catcher.server.start();
        return catcher;
    }

    /** Where the mail is. */
    public Path folder() {
        return folder;
    }

    /** All mail, oldest first. */
    public List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean misbehaves(String address) {
        return address.endsWith(REFUSED) || address.endsWith(DROPPED);
    }

    private static long number(Path file) {
        String name = file.getFileName().toString();
        return Long.parseLong(name.substring(0, name.indexOf('-')));
    }

    private static String recipient(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.indexOf('-') + 1, name.length() - ".eml".length());
    }

    private void take(Session session, String to, byte[] data) throws RejectException {
        keep(to, data);
        if (misbehaves(to) && !misbehaving.add(to) && to.endsWith(DROPPED)) {
            cut(session);
        }
    }

    private boolean refuses(String to) {
        return to.endsWith(REFUSED) && misbehaving.contains(to);
    }

    /** Cut at the socket: a connection that is ended in order would still be answered. */
    private static void cut(Session session) throws DropConnectionException {
        try {
            session.getSocket().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new DropConnectionException("Gone");
    }

    private void keep(String to, byte[] data) {
        String name = String.format("%07d-%s.eml", number.incrementAndGet(), to.replaceAll("[^A-Za-z0-9.@_-]", "_"));
        try {
            Path part = Files.createTempFile(folder, "mail", ".part");
            Files.write(part, data);
            Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The mail could not be kept, so it is not accepted", e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
