package gov.voice.staff;

import gov.voice.access.Actor;
import gov.voice.access.AuditWriter;
import gov.voice.access.Role;
import gov.voice.access.TrailEntry;
import gov.voice.access.TrailEntry.Outcome;
import gov.voice.platform.Database;
import gov.voice.platform.Setting;
import gov.voice.platform.Settings;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Judges a name and a password. An unknown name, a wrong password, an ended and a locked account are one answer, in one
 * time. Not behind the access gate, since nobody is signed in yet; it writes the trail itself.
 */
@Stateless
public class SignIn {

    /** The role in the database of whoever is not yet anybody: it reads accounts and counts failures, nothing else. */
    static final String ROLE = "SIGN_IN";

    /** How many are judged at once: each takes a connection, and memory and time for its hash, whoever asks. */
    static final int AT_ONCE = 4;

    private static final Semaphore PLACES = new Semaphore(AT_ONCE, true);
    private static final String ACT = "SignIn.judge";
    private static final int LONGEST_PASSWORD = 200;

    @Inject
    private Database database;

    @Inject
    private Settings settings;

    @Inject
    private AuditWriter audit;

    @Inject
    private Clock clock;

    /**
     * Somebody who signed in.
     *
     * @param passwordSince when the password that they signed in with was set
     */
    public record SignedIn(Actor actor, Instant passwordSince) {}

    /** What is known of an account while its sign-in is judged. */
    public record Account(
            long id,
            String login,
            Role role,
            long officeId,
            boolean enabled,
            String passwordHash,
            int failures,
            Instant lockedUntil,
            Instant changedAt) {}

    /** Who signed in; empty where the answer is no, for whatever reason. Waits while {@link #AT_ONCE} others are judged. */
    public Optional<SignedIn> judge(String login, String password) {
        PLACES.acquireUninterruptibly();
        try {
            return judgeInTurn(login, password);
        } finally {
            PLACES.release();
        }
    }

    private Optional<SignedIn> judgeInTurn(String login, String password) {
        Instant now = clock.instant();
        database.identify(null, ROLE, null);
        Account account = find(login == null ? "" : login.strip().toLowerCase(Locale.ROOT))
                .orElse(null);
        String tried = password == null || password.length() > LONGEST_PASSWORD ? "" : password;
        boolean fits = PasswordHash.fits(tried, account == null ? null : account.passwordHash());
        boolean locked = account != null
                && account.lockedUntil() != null
                && account.lockedUntil().isAfter(now);
        boolean welcome = fits && account.enabled() && !locked;
        if (account == null) {
            write(null, Outcome.REFUSED, "unknown");
            return Optional.empty();
        }
        Actor actor = new Actor(account.id(), account.login(), account.role(), account.officeId());
        if (welcome) {
            database.query(handle -> handle.createUpdate(
                            "update staff_credential set failures = 0, locked_until = null where staff_id = :id")
                    .bind("id", account.id())
                    .execute());
            write(actor, Outcome.DONE, "signed-in");
            return Optional.of(new SignedIn(actor, account.changedAt()));
        }
        if (!fits && !locked) {
            countFailure(account, now);
        }
        write(actor, Outcome.REFUSED, locked ? "locked" : account.enabled() ? "wrong" : "ended");
        return Optional.empty();
    }

    private Optional<Account> find(String login) {
        return database.query(handle -> handle.createQuery("""
                        select s.id, s.login, s.role, s.office_id, s.enabled, c.password_hash, c.failures, c.locked_until,
                               c.changed_at
                        from staff s join staff_credential c on c.staff_id = s.id where s.login = :login""")
                .bind("login", login)
                .mapTo(Account.class)
                .findOne());
    }

    private void countFailure(Account account, Instant now) {
        Instant lock = now.plus(settings.minutes(Setting.LOCKOUT_MINUTES));
        database.query(handle -> handle.createUpdate("""
                        update staff_credential
                        set failures = case when failures + 1 >= :limit then 0 else failures + 1 end,
                            locked_until = case when failures + 1 >= :limit then :lock else locked_until end,
                            last_failure = :now
                        where staff_id = :id""")
                .bind("limit", settings.number(Setting.LOCKOUT_FAILURES))
                .bind("lock", lock)
                .bind("now", now)
                .bind("id", account.id())
                .execute());
    }

    private void write(Actor actor, Outcome outcome, String why) {
        audit.write(new TrailEntry(actor, ACT, outcome, List.of(), Map.of("why", why)));
    }
}
