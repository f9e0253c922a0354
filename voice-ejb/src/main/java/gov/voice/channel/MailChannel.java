package gov.voice.channel;

import gov.voice.notice.Channel;
import gov.voice.notice.Senders;
import gov.voice.platform.Setting;
import gov.voice.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import java.util.Properties;

/** E-mail by SMTP. Every wait has an end, and all of them together end before the lease does. */
@ApplicationScoped
public class MailChannel implements Channel {
    /** Waits in handing over one mail: connection, greeting, sign-in, sender, recipient, content, each answered once. */
    private static final long WAITS = 8;

    private static final long MILLIS = 1_000;

    @Inject
    private Settings settings;

    @Inject
    private Senders senders;

    @Override
    public String kind() {
        return "EMAIL";
    }

    @Override
    public Line open() {
        return new MailLine(session(), settings, senders);
    }

    private Session session() {
        String wait = Long.toString(settings.number(Setting.SEND_DEADLINE_SECONDS) * MILLIS / WAITS);
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", settings.text(Setting.MAIL_HOST));
        properties.setProperty("mail.smtp.port", settings.text(Setting.MAIL_PORT));
        properties.setProperty("mail.smtp.connectiontimeout", wait);
        properties.setProperty("mail.smtp.timeout", wait);
        properties.setProperty("mail.smtp.writetimeout", wait);
        // Neither the greeting nor what other servers note of it may name the agency or this machine.
        properties.setProperty("mail.smtp.localhost", senders.domain(true));
        properties.setProperty("mail.smtp.quitwait", "false");
        boolean encrypted = settings.on(Setting.MAIL_STARTTLS);
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(encrypted));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(encrypted));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty(
                "mail.smtp.auth",
                Boolean.toString(!settings.text(Setting.MAIL_USER).isEmpty()));
        return Session.getInstance(properties);
    }
}
