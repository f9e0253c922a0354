package gov.voice.web.contact;

import gov.voice.access.NotAllowed;
import gov.voice.contact.ContactDetail;
import gov.voice.contact.ContactForm;
import gov.voice.contact.ContactService;
import gov.voice.contact.Direction;
import gov.voice.contact.Medium;
import gov.voice.contact.SavedDraft;
import gov.voice.platform.Conflict;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.util.Optional;

/**
 * Keeps the draft of a contact while somebody types. Apart from the page's own posts, so that a page whose session was
 * lost with a server can still hand over what it holds once its person has signed in again elsewhere. Only our own
 * script can send the header it asks for: another site's page cannot, which takes the place of a token.
 */
@WebServlet("/contact/draft")
public class DraftSaving extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200_000;

    @EJB
    private transient ContactService contactService;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"voice".equals(request.getHeader("X-Requested-With")) || request.getContentLengthLong() > LONGEST) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try (JsonReader reader = Json.createReader(request.getInputStream())) {
            SavedDraft saved = contactService.save(form(reader.readObject()));
            answer(response, HttpServletResponse.SC_OK, saved.id(), saved.version());
        } catch (Conflict conflict) {
            Optional<ContactDetail> current = contactService.draft();
            if (current.isEmpty()) {
                response.setStatus(HttpServletResponse.SC_GONE);
            } else {
                answer(
                        response,
                        HttpServletResponse.SC_CONFLICT,
                        current.get().id(),
                        current.get().version());
            }
        } catch (NotAllowed notAllowed) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } catch (JsonException | IllegalArgumentException | ClassCastException | ConstraintViolationException e) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } catch (EJBException e) {
            response.setStatus(
                    e.getCause() instanceof ConstraintViolationException
                            ? HttpServletResponse.SC_BAD_REQUEST
                            : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private static void answer(HttpServletResponse response, int status, long id, long version) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter()
                .write(Json.createObjectBuilder()
                        .add("id", id)
                        .add("version", version)
                        .build()
                        .toString());
    }

    private static ContactForm form(JsonObject page) {
        String id = text(page, "id");
        String danger = text(page, "inDanger");
        return new ContactForm(
                id == null ? null : Long.valueOf(id),
                number(text(page, "version")),
                number(text(page, "elapsed")),
                Direction.valueOf(text(page, "direction")),
                Medium.valueOf(text(page, "medium")),
                text(page, "reason"),
                danger == null ? null : Boolean.valueOf("yes".equals(danger)),
                text(page, "callerName"),
                text(page, "relation"),
                text(page, "language"),
                text(page, "phone"),
                page.getBoolean("mayVoicemail", false),
                page.getBoolean("mayNameAgency", false),
                text(page, "asks"));
    }

    private static String text(JsonObject page, String name) {
        JsonValue value = page.get(name);
        String text = value instanceof JsonString string ? string.getString() : "";
        return text.isBlank() ? null : text;
    }

    private static long number(String text) {
        return text == null ? 0 : Long.parseLong(text);
    }
}
