package gov.voice.channel;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;

/** A mail that keeps the Message-ID it is given, and knows whether the server was ever given its content. */
final class Mail extends MimeMessage {
    private final String messageId;
    private boolean begun;

    Mail(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    /** Called by the transport once the server is ready for the content. */
    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        begun = true;
        super.writeTo(out, ignored);
    }

    /** Whether any of its content may have been handed over. */
    boolean begun() {
        return begun;
    }
}
