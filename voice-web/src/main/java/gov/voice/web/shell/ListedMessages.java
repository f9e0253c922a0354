package gov.voice.web.shell;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import java.io.IOException;
import org.primefaces.component.messages.Messages;
import org.primefaces.component.messages.MessagesRenderer;

/**
 * Messages of a page whose list stays a list: PrimeFaces gives each item the role of an alert, and to a screen reader a
 * list of alerts is none. The box around the list is live and announces what is put into it.
 */
public class ListedMessages extends MessagesRenderer {

    @Override
    protected void encodeMessage(
            ResponseWriter writer, Messages messages, FacesMessage message, String prefix, boolean escape)
            throws IOException {
        super.encodeMessage(new WithoutRole(writer), messages, message, prefix, escape);
    }

    private static final class WithoutRole extends ResponseWriterWrapper {
        WithoutRole(ResponseWriter writer) {
            super(writer);
        }

        @Override
        public void writeAttribute(String name, Object value, String property) throws IOException {
            if (!"role".equals(name)) {
                super.writeAttribute(name, value, property);
            }
        }
    }
}
