package gov.voice.web.signin;

import jakarta.security.enterprise.CallerPrincipal;
import java.time.Instant;

/** Somebody who has just signed in with a password of ours, on the way from the store to the session. */
final class StaffPrincipal extends CallerPrincipal {
    private static final long serialVersionUID = 1L;

    private final Instant passwordSince;

    StaffPrincipal(String login, Instant passwordSince) {
        super(login);
        this.passwordSince = passwordSince;
    }

    /** When the password that they signed in with was set. */
    Instant passwordSince() {
        return passwordSince;
    }
}
