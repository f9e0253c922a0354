package gov.voice.staff;

import gov.voice.access.Actor;
import gov.voice.access.ActorDirectory;
import gov.voice.access.OwnTransaction;
import gov.voice.access.Role;
import gov.voice.platform.Database;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who a signed-in name stands for. Asked at every call, so answers are kept for a few seconds: an account that was ended
 * or given other work is so at the latest after {@link #KEPT}.
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

    private record Answer(Optional<Actor> actor, Instant until) {}

    @Override
    public Optional<Actor> find(String login) {
        Instant now = clock.instant();
        Answer known = answers.get(login);
        if (known == null || !known.until().isAfter(now)) {
            known = new Answer(read(login), now.plus(KEPT));
            if (known.actor().isPresent()) {
                answers.put(login, known);
            } else {
                answers.remove(login);
            }
        }
        return known.actor();
    }

    /** In a transaction of its own: the caller's has not yet taken a connection, and this one is given back. */
    private Optional<Actor> read(String login) {
        return own.run(() -> {
            database.identify(null, SignIn.ROLE, null);
            return database.query(handle -> handle.createQuery(
                            "select id, login as name, role, office_id from staff where login = :login and enabled")
                    .bind("login", login)
                    .map((row, context) -> new Actor(
                            row.getLong("id"),
                            row.getString("name"),
                            Role.valueOf(row.getString("role")),
                            row.getLong("office_id")))
                    .findOne());
        });
    }
}
