package gov.voice.feed;

import static gov.voice.access.Role.ADMINISTRATOR;

import gov.voice.access.Acting;
import gov.voice.access.Gated;
import gov.voice.access.Permit;
import gov.voice.access.Trail;
import gov.voice.platform.Database;
import gov.voice.platform.NotFound;
import gov.voice.platform.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/** What an administrator does with the tokens of feeds. */
@Stateless
@Gated
public class FeedTokenService {
    private static final int LONGEST_LABEL = 80;

    @Inject
    private Database database;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Trail trail;

    /** All tokens, the usable ones first, newest first. */
    @Permit(ADMINISTRATOR)
    public List<FeedTokenRow> list() {
        return database.query(
                handle -> handle.createQuery("""
                        select t.id, t.version, t.feed, t.label, t.prefix, s.full_name as made_by, t.made_at, t.last_used,
                            t.revoked_at
                        from feed_token t join staff s on s.id = t.made_by
                        order by t.revoked_at is not null, t.id desc""").mapTo(FeedTokenRow.class).list());
    }

    /** The codes of all feeds. */
    @Permit(ADMINISTRATOR)
    public List<String> feeds() {
        return database.query(handle -> handle.createQuery("select code from feed order by code")
                .mapTo(String.class)
                .list());
    }

    /**
     * Makes a token for a feed. What it returns is shown this once and kept nowhere.
     *
     * @param label by which people know the sender
     * @throws NotFound where there is no such feed
     * @throws Refused where the label is blank or longer than 80 letters
     */
    @Permit(ADMINISTRATOR)
    public String make(String feed, String label) {
        String name = label == null ? "" : label.strip();
        if (name.isEmpty() || name.length() > LONGEST_LABEL) {
            throw new Refused("token-label");
        }
        if (!feeds().contains(feed)) {
            throw new NotFound();
        }
        TokenSecret secret = TokenSecret.make();
        FeedToken token = new FeedToken(feed, name, secret, Acting.actor().id());
        entities.persist(token);
        entities.flush();
        trail.concerns("feed_token", token.getId());
        return secret.text();
    }

    /**
     * Ends a token, at once and for good.
     *
     * @throws Refused where it was ended before
     */
    @Permit(ADMINISTRATOR)
    public void revoke(long id, long version) {
        FeedToken token = entities.find(FeedToken.class, id);
        if (token == null) {
            throw new NotFound();
        }
        token.requireVersion(version);
        token.revoke(Acting.actor().id(), clock.instant());
        trail.concerns("feed_token", id);
    }
}
