package gov.voice.ear;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What has arrived for one address: the mail that was really handed over by SMTP, read from the catcher's folder. */
public final class Mailbox {
    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

    private final Path folder;
    private final String address;

    public Mailbox(Deployed voice, String address) {
        this.folder = voice.mailFolder();
        this.address = address;
    }

    /**
     * One mail, as its recipient sees it.
     *
     * @param headers all of them, as they were handed over
     */
    public record Mail(
            String fromName, String fromAddress, String subject, String language, String body, List<String> headers) {

        /** The code in its words. */
        public String code() {
            Matcher found = CODE.matcher(body);
            if (!found.find()) {
                throw new AssertionError("No code in: " + body);
            }
            return found.group(1);
        }
    }

    /** All mail so far, oldest first. */
    public List<Mail> mails() throws IOException, MessagingException {
        List<Mail> mails = new ArrayList<>();
        for (Path file : files()) {
            mails.add(read(file));
        }
        return mails;
    }

    /** The newest mail, once there are this many. */
    public Mail await(int count) throws Exception {
        Await.until(count + " mails to " + address, () -> files().size() >= count);
        return mails().get(count - 1);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-" + address + ".eml"))
                    .sorted()
                    .toList();
        }
    }

    private static Mail read(Path file) throws IOException, MessagingException {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), in);
            InternetAddress from = (InternetAddress) mail.getFrom()[0];
            List<String> headers = new ArrayList<>();
            mail.getAllHeaderLines().asIterator().forEachRemaining(headers::add);
            return new Mail(
                    from.getPersonal(),
                    from.getAddress(),
                    mail.getSubject(),
                    String.join(",", mail.getContentLanguage() == null ? new String[0] : mail.getContentLanguage()),
                    mail.getContent().toString(),
                    headers);
        }
    }
}
