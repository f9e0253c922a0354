package gov.voice.feed;

import gov.voice.access.SystemWork;
import gov.voice.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds whose a token is. Not behind the gate, since who sends is what it finds out. */
@ApplicationScoped
public class TokenCheck {
    private static final int LONGEST = 200;

    @Inject
    private Database database;

    @Inject
    private SystemWork work;

    /** The bearer of a token; empty where it is unknown or revoked, with no way to tell which. */
    public Optional<TokenBearer> check(String token) {
        if (token == null || token.isEmpty() || token.length() > LONGEST) {
            return Optional.empty();
        }
        byte[] hash = new TokenSecret(token).hash();
        return work.apart(
                "feed",
                "TokenCheck.check",
                () -> database.query(handle -> {
                    Optional<TokenBearer> bearer = handle.createQuery("""
                            select id as token_id, feed, prefix from feed_token where hash = :hash and revoked_at is null""")
                            .bind("hash", hash)
                            .mapTo(TokenBearer.class)
                            .findOne();
                    bearer.ifPresent(found ->
                            handle.createUpdate("""
                            update feed_token set last_used = now()
                            where id = :id and (last_used is null or last_used < now() - interval '1 minute')""").bind("id", found.tokenId()).execute());
                    return bearer;
                }));
    }
}
