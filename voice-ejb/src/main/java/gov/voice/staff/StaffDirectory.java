package gov.voice.staff;

import gov.voice.access.Actor;
import gov.voice.access.ActorDirectory;
import gov.voice.access.OwnTransaction;
import gov.voice.access.Role;
import gov.voice.platform.Database;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who a signed-in name stands for. Asked at every call, so answers are kept for a few seconds: an account that was ended
 * is so at the latest after {@link #KEPT}, and a password that was set anew is known to be so by then.
 */
@ApplicationScoped
public class StaffDirectory implements ActorDirectory {
    /** How long an answer is believed. */
    public static final Duration KEPT = Duration.ofSeconds(5);

    @EJB
    private OwnTransaction own;

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    private record Answer(Optional<Known> known, Instant until) {}

    private record Known(Actor actor, Instant passwordSince) {}

    @Override
    public Optional<Actor> find(String login) {
        return known(login).map(Known::actor);
    }

    /** When the password of a login was last set; empty where there is no such account, it is ended, or has no password. */
    public Optional<Instant> passwordSince(String login) {
        return known(login).map(Known::passwordSince);
    }

    private Optional<Known> known(String login) {
        Instant now = clock.instant();
        Answer known = answers.get(login);
        if (known == null || !known.until().isAfter(now)) {
            known = new Answer(read(login), now.plus(KEPT));
            if (known.known().isPresent()) {
                answers.put(login, known);
            } else {
                answers.remove(login);
            }
        }
        return known.known();
    }

    /** In a transaction of its own: the caller's has not yet taken a connection, and this one is given back. */
    private Optional<Known> read(String login) {
        return own.run(() -> {
            database.identify(null, SignIn.ROLE, null);
            return database.query(handle -> handle.createQuery("""
                            select s.id, s.login as name, s.role, s.office_id, c.changed_at
                            from staff s left join staff_credential c on c.staff_id = s.id
                            where s.login = :login and s.enabled""")
                    .bind("login", login)
                    .map((row, context) -> new Known(
                            new Actor(
                                    row.getLong("id"),
                                    row.getString("name"),
                                    Role.valueOf(row.getString("role")),
                                    row.getLong("office_id")),
                            Optional.ofNullable(row.getTimestamp("changed_at"))
                                    .map(Timestamp::toInstant)
                                    .orElse(null)))
                    .findOne());
        });
    }
}
