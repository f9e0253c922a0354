package gov.voice.web.signin;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;

/**
 * Since when the password stands by which a session began. Once another was set, the session is over: whoever took a password
 * back from somebody means the windows that are open, too.
 */
public final class SessionPassword {
    private static final String SINCE = "gov.voice.password-since";

    private SessionPassword() {}

    /** The session goes on with the password that was set at this moment. */
    public static void keep(HttpSession session, Instant since) {
        session.setAttribute(SINCE, since);
    }

    /** Whether the password of the session was replaced by one that was set at this moment. Never, where it had none. */
    static boolean isOlder(HttpSession session, Instant since) {
        return session.getAttribute(SINCE) instanceof Instant own && own.isBefore(since);
    }
}
