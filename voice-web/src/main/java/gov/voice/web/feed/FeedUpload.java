package gov.voice.web.feed;

import gov.voice.access.NotAllowed;
import gov.voice.access.Role;
import gov.voice.feed.FeedFormat;
import gov.voice.feed.FeedIntake;
import gov.voice.feed.SpooledFile;
import gov.voice.platform.NotFound;
import gov.voice.platform.Refused;
import gov.voice.platform.Setting;
import gov.voice.platform.Settings;
import gov.voice.staff.Self;
import gov.voice.staff.SelfService;
import gov.voice.web.shell.BareWords;
import gov.voice.web.shell.FileSize;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Takes a file that a person sends from the page of feeds. Apart from the pages, since a form with a file is read whole
 * before anybody is asked who sends it; here the file is the body, and is read after the role and the size that is named
 * were judged. Only our own script can send the header it asks for, which takes the place of a token.
 */
@WebServlet("/feed/upload")
public class FeedUpload extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient FeedIntake feedIntake;

    @EJB
    private transient SelfService selfService;

    @Inject
    private transient Settings settings;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"voice".equals(request.getHeader("X-Requested-With"))) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Self self = selfService.whoAmI();
        if (self.role() != Role.RELATIONS) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Optional<FeedFormat> format = FeedFormat.ofEnding(request.getParameter("ending"));
        long limit = settings.number(Setting.FEED_MAX_BYTES);
        if (format.isEmpty()) {
            refuse(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, self, "feed.upload.type");
        } else if (request.getContentLengthLong() > limit) {
            tooLarge(response, self, limit);
        } else {
            take(request, response, self, format.get(), limit);
        }
    }

    private void take(
            HttpServletRequest request, HttpServletResponse response, Self self, FeedFormat format, long limit)
            throws IOException {
        try {
            Instant asOf = asOf(request.getParameter("as-of"), self);
            try (SpooledFile file = SpooledFile.of(request.getInputStream(), limit)) {
                long id = feedIntake.receive(request.getParameter("feed"), format, file, asOf, null);
                answer(response, "address", request.getContextPath() + "/feed/batch.xhtml?id=" + id);
            }
        } catch (SpooledFile.TooLarge e) {
            tooLarge(response, self, limit);
        } catch (DateTimeException e) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, self, "feed.upload.as-of");
        } catch (Refused e) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, self, e.key(), e.arguments());
        } catch (NotFound | NotAllowed e) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Null where none was given. It is told in the zone of the sender's office. */
    private static Instant asOf(String typed, Self self) {
        return typed == null || typed.isBlank()
                ? null
                : LocalDateTime.parse(typed.strip())
                        .atZone(ZoneId.of(self.officeZone()))
                        .toInstant();
    }

    private static void tooLarge(HttpServletResponse response, Self self, long limit) throws IOException {
        refuse(
                response,
                HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                self,
                "api.too-large",
                FileSize.inWords(limit));
    }

    private static void refuse(HttpServletResponse response, int status, Self self, String key, Object... arguments)
            throws IOException {
        response.setStatus(status);
        answer(response, "message", BareWords.get(self.language(), key, arguments));
    }

    private static void answer(HttpServletResponse response, String name, String text) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter()
                .write(Json.createObjectBuilder().add(name, text).build().toString());
    }
}
