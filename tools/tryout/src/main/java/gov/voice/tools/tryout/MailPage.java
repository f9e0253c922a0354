package gov.voice.tools.tryout;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;

/** Shows caught mail in a browser, newest first. Reachable from this machine only. */
public final class MailPage implements AutoCloseable {
    private static final int SHOWN = 200;

    private final MailCatcher catcher;
    private final HttpServer server;

    private MailPage(MailCatcher catcher, int port) throws IOException {
        this.catcher = catcher;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::list);
        server.createContext("/mail/", this::show);
    }

    /** Serves the mail of a catcher on a port. */
    public static MailPage start(MailCatcher catcher, int port) throws IOException {
        MailPage page = new MailPage(catcher, port);
        page.server.start();
        return page;
    }

    private void list(HttpExchange exchange) throws IOException {
        List<Path> files = new ArrayList<>(catcher.files());
        Collections.reverse(files);
        StringBuilder rows = new StringBuilder();
        for (Path file : files.subList(0, Math.min(SHOWN, files.size()))) {
            rows.append("<tr><td><a href=\"/mail/")
                    .append(escape(file.getFileName().toString()))
                    .append("\">");
            try {
                MimeMessage mail = read(file);
                rows.append(escape(mail.getSubject()))
                        .append("</a></td><td>")
                        .append(escape(people(mail.getFrom())))
                        .append("</td><td>")
                        .append(escape(people(mail.getAllRecipients())))
                        .append("</td><td>")
                        .append(escape(String.valueOf(mail.getSentDate())));
            } catch (MessagingException e) {
                rows.append("unreadable</a></td><td></td><td></td><td>");
            }
            rows.append("</td></tr>");
        }
        answer(
                exchange,
                200,
                page(
                        "Mail (" + files.size() + ")",
                        "<table><tr><th>Subject</th><th>From</th><th>To</th><th>Sent</th></tr>" + rows + "</table>"));
    }

    private void show(HttpExchange exchange) throws IOException {
        String name = exchange.getRequestURI().getPath().substring("/mail/".length());
        Path file = catcher.files().stream()
                .filter(f -> f.getFileName().toString().equals(name))
                .findFirst()
                .orElse(null);
        if (file == null) {
            answer(exchange, 404, page("No such mail", "<p><a href=\"/\">All mail</a></p>"));
            return;
        }
        try {
            MimeMessage mail = read(file);
            answer(
                    exchange,
                    200,
                    page(
                            mail.getSubject(),
                            "<p>From " + escape(people(mail.getFrom())) + "<br>To "
                                    + escape(people(mail.getAllRecipients()))
                                    + "<br>Message-ID " + escape(mail.getMessageID()) + "</p><pre>"
                                    + escape(text(mail))
                                    + "</pre><p><a href=\"/\">All mail</a></p>"));
        } catch (MessagingException e) {
            answer(
                    exchange,
                    200,
                    page(name, "<pre>" + escape(Files.readString(file, StandardCharsets.ISO_8859_1)) + "</pre>"));
        }
    }

    private static MimeMessage read(Path file) throws IOException, MessagingException {
        try (InputStream in = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        }
    }

    /** The text of a mail; of one in several parts, the first that is text. */
    private static String text(Part part) throws IOException, MessagingException {
        if (part.isMimeType("text/*")) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String text = text(parts.getBodyPart(i));
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }

    private static String people(Address[] addresses) {
        StringBuilder text = new StringBuilder();
        for (Address address : addresses == null ? new Address[0] : addresses) {
            InternetAddress one = (InternetAddress) address;
            text.append(text.isEmpty() ? "" : ", ").append(one.toUnicodeString());
        }
        return text.toString();
    }

    private static String page(String title, String body) {
        return "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>" + escape(title)
                + "</title><style>body{font:16px sans-serif;margin:2rem}td,th{text-align:left;padding:.3rem 1rem .3rem 0}"
                + "pre{white-space:pre-wrap;font:inherit;max-width:44rem;border-left:3px solid #ccc;padding-left:1rem}"
                + "</style><h1>" + escape(title) + "</h1>" + body + "</html>";
    }

    private static String escape(String text) {
        return text == null
                ? ""
                : text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;");
    }

    private static void answer(HttpExchange exchange, int status, String html) throws IOException {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
