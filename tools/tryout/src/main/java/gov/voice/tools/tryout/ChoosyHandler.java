package gov.voice.tools.tryout;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Predicate;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.TooMuchDataException;

/** Takes mail as another handler does, but for recipients whose mailbox is closed: those it refuses when they are named. */
final class ChoosyHandler implements MessageHandler {
    private static final int NO_SUCH_MAILBOX = 550;

    private final MessageHandler taking;
    private final Predicate<String> closed;

    ChoosyHandler(MessageHandler taking, Predicate<String> closed) {
        this.taking = taking;
        this.closed = closed;
    }

    @Override
    public void from(String sender) throws RejectException {
        taking.from(sender);
    }

    @Override
    public void recipient(String recipient) throws RejectException {
        if (closed.test(recipient)) {
            throw new RejectException(NO_SUCH_MAILBOX, "No such mailbox");
        }
        taking.recipient(recipient);
    }

    @Override
    public String data(InputStream content) throws RejectException, TooMuchDataException, IOException {
        return taking.data(content);
    }

    @Override
    public void done() {
        taking.done();
    }
}
