package gov.voice.channel;

import gov.voice.notice.Channel;
import gov.voice.notice.Channel.Answer;
import gov.voice.notice.Channel.Result;
import gov.voice.notice.Letter;
import gov.voice.notice.Senders;
import gov.voice.platform.Setting;
import gov.voice.platform.Settings;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** One connection to the mail server, used by one sender for many mails. */
final class MailLine implements Channel.Line {
    private static final Logger LOG = System.getLogger(MailLine.class.getName());
    private static final int PERMANENT = 500;
    /** For so long after a mail the connection is taken to stand, without asking the server. */
    private static final long FRESH_NANOS = 2_000_000_000L;

    private static final int LONGEST_ANSWER = 300;

    private final Session session;
    private final Settings settings;
    private final Senders senders;
    private SMTPTransport transport;
    private long lastUsed;

    MailLine(Session session, Settings settings, Senders senders) {
        this.session = session;
        this.settings = settings;
        this.senders = senders;
    }

    @Override
    public boolean ready() {
        try {
            connect();
            return true;
        } catch (MessagingException e) {
            LOG.log(Level.WARNING, said("The mail server cannot be reached; what is due waits", e));
            hangUp();
            return false;
        }
    }

    @Override
    public Answer hand(Letter letter) {
        try {
            connect();
        } catch (MessagingException e) {
            hangUp();
            return new Answer(Result.UNREACHABLE, said("the mail server cannot be reached", e));
        }
        Mail mail = null;
        try {
            mail = write(letter);
            transport.sendMessage(mail, new Address[] {new InternetAddress(letter.to(), true)});
            lastUsed = System.nanoTime();
            return new Answer(Result.ACCEPTED, shortened(transport.getLastServerResponse()));
        } catch (MessagingException e) {
            Answer answer = ended(e, mail != null && mail.begun());
            hangUp();
            return answer;
        }
    }

    /** By how far it came: what was refused is told by the server's code; what was cut off after the content began, by nobody. */
    private static Answer ended(MessagingException failure, boolean contentBegun) {
        if (failure instanceof AddressException) {
            return new Answer(Result.REFUSED, said("", failure));
        }
        for (Exception e = failure; e != null; e = next(e)) {
            if (e instanceof SMTPAddressFailedException refused) {
                return Refusal.ofAddress(refused.getReturnCode(), refused.getMessage())
                        ? new Answer(Result.REFUSED, said("", refused))
                        : notTheAddress(refused.getReturnCode(), refused);
            }
            if (e instanceof SMTPSendFailedException refused && refused.getReturnCode() > 0) {
                return notTheAddress(refused.getReturnCode(), refused);
            }
        }
        return contentBegun
                ? new Answer(Result.UNKNOWN, said("cut off after the content began", failure))
                : new Answer(Result.LATER, said("cut off before the content", failure));
    }

    private static Exception next(Exception e) {
        return e instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    /** The sender, the content or the server's policy: worth another try, and for good refusals somebody's look. */
    private static Answer notTheAddress(int code, Exception said) {
        if (code >= PERMANENT) {
            LOG.log(
                    Level.ERROR,
                    "The mail server refuses mail, and not for the address: {0} {1}. Somebody has to look.",
                    code,
                    Refusal.status(said.getMessage()).orElse(""));
        }
        return new Answer(Result.LATER, said("", said));
    }

    private Mail write(Letter letter) throws MessagingException {
        Mail mail = new Mail(session, letter.messageId());
        try {
            mail.setFrom(new InternetAddress(
                    senders.address(letter.neutral()), senders.name(letter.neutral()), StandardCharsets.UTF_8.name()));
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("UTF-8 is missing", e);
        }
        mail.setRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        mail.setSubject(letter.subjectLine(), StandardCharsets.UTF_8.name());
        mail.setHeader("Content-Language", letter.language());
        // So that an absence notice of the recipient's is not sent back to us, and tells nothing there.
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setText(letter.body(), StandardCharsets.UTF_8.name());
        mail.setSentDate(new java.util.Date());
        mail.saveChanges();
        return mail;
    }

    private void connect() throws MessagingException {
        if (transport != null) {
            if (System.nanoTime() - lastUsed < FRESH_NANOS || transport.isConnected()) {
                return;
            }
        }
        transport = (SMTPTransport) session.getTransport("smtp");
        String user = settings.text(Setting.MAIL_USER);
        if (user.isEmpty()) {
            transport.connect();
        } else {
            transport.connect(user, settings.text(Setting.MAIL_PASSWORD));
        }
    }

    private void hangUp() {
        if (transport == null) {
            return;
        }
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.log(Level.DEBUG, "The line was gone already", e);
        }
        transport = null;
    }

    private static String said(String first, Exception e) {
        String words = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return shortened(first.isEmpty() ? words : first + ": " + words);
    }

    private static String shortened(String words) {
        String line = words == null ? "" : words.strip().replaceAll("\\s+", " ");
        return line.length() > LONGEST_ANSWER ? line.substring(0, LONGEST_ANSWER) : line;
    }

    @Override
    public void close() {
        hangUp();
    }
}
