package gov.voice.web.signin;

import gov.voice.platform.Setting;
import gov.voice.platform.Settings;
import gov.voice.staff.StaffDirectory;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Ends a session after the configured time without activity, or once another password was set than the one by which it
 * began. A page that asks by itself (its request says so with the
 * header {@code X-Voice-Poll}) is no activity; typing is, through {@link SessionAlive}.
 */
@WebFilter(filterName = "session-clock", urlPatterns = "/*")
public class SessionClock implements Filter {
    static final String POLL = "X-Voice-Poll";
    private static final String LAST = "gov.voice.last-activity";
    private static final Duration GRACE = Duration.ofMinutes(10);

    @Inject
    private Settings settings;

    @Inject
    private StaffDirectory directory;

    @Inject
    private Clock clock;

    @Override
    public void doFilter(ServletRequest plainRequest, ServletResponse plainResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) plainRequest;
        HttpSession session = request.getSession(false);
        if (session != null && request.getUserPrincipal() != null) {
            Instant last = (Instant) session.getAttribute(LAST);
            Duration limit = settings.minutes(Setting.SESSION_MINUTES);
            Instant now = clock.instant();
            if (last != null && last.plus(limit).isBefore(now) || hasOtherPassword(request, session)) {
                request.logout();
                session.invalidate();
                answerEnded(request, (HttpServletResponse) plainResponse);
                return;
            }
            if (last == null) {
                // The container forgets it a little later than this clock ends it, so that its end can still be told.
                session.setMaxInactiveInterval((int) limit.plus(GRACE).toSeconds());
            }
            if (last == null || request.getHeader(POLL) == null) {
                session.setAttribute(LAST, now);
            }
        }
        chain.doFilter(plainRequest, plainResponse);
    }

    private boolean hasOtherPassword(HttpServletRequest request, HttpSession session) {
        return directory
                .passwordSince(request.getUserPrincipal().getName())
                .filter(since -> SessionPassword.isOlder(session, since))
                .isPresent();
    }

    private static void answerEnded(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String signIn = request.getContextPath() + "/signin.xhtml?ended=1";
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + signIn
                            + "\"/></partial-response>");
        } else if ("voice".equals(request.getHeader("X-Requested-With"))) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(signIn);
        }
    }
}
