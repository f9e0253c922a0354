package gov.voice.feed;

import static gov.voice.access.Role.RELATIONS;
import static gov.voice.access.Role.SYSTEM;

import gov.voice.access.Acting;
import gov.voice.access.Gated;
import gov.voice.access.Permit;
import gov.voice.access.Trail;
import gov.voice.platform.Database;
import gov.voice.platform.NotFound;
import gov.voice.platform.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The way in for files: by token, as the system actor of that token, or by page. A file that is received is kept; what
 * is wrong with it, its batch tells.
 */
@Stateless
@Gated
public class FeedIntake {
    /** How far two clocks may differ: what lies further ahead has not happened. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    @Inject
    private Database database;

    @Inject
    private FileStore files;

    @Inject
    private Clock clock;

    @Inject
    private Trail trail;

    /**
     * Receives a file.
     *
     * @param asOf what the file tells of; null: when it is received
     * @param tokenId the sender's token; null where a person sends it
     * @return the batch's id
     * @throws NotFound where there is no such feed
     * @throws Refused where the as-of lies in the future: every later file would be overtaken by it
     */
    @Permit({RELATIONS, SYSTEM})
    public long receive(String feed, FeedFormat format, SpooledFile file, Instant asOf, Long tokenId) {
        Instant now = clock.instant();
        if (asOf != null && asOf.isAfter(now.plus(CLOCKS_DIFFER))) {
            throw new Refused("as-of-in-future");
        }
        requireFeed(feed);
        Instant tellsOf = asOf == null || asOf.isAfter(now) ? now : asOf;
        long id = database.query(handle -> handle.createQuery("""
                        insert into feed_batch (feed, format, as_of, as_of_given, received_at, sha256, bytes, token_id, sent_by)
                        values (:feed, :format, :asOf, :given, :now, :sha256, :bytes, :token, :person) returning id""")
                .bind("feed", feed)
                .bind("format", format.name())
                .bind("asOf", tellsOf)
                .bind("given", asOf != null)
                .bind("now", now)
                .bind("sha256", file.sha256())
                .bind("bytes", file.bytes())
                .bind("token", tokenId)
                .bind("person", Acting.actor().id())
                .mapTo(Long.class)
                .one());
        try {
            files.keep(id, file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        trail.concerns("feed_batch", id);
        if (tokenId != null) {
            trail.concerns("feed_token", tokenId);
        }
        return id;
    }

    /**
     * How a batch stands.
     *
     * @throws NotFound where it is none of this feed
     */
    @Permit(SYSTEM)
    public BatchAnswer answer(String feed, long id) {
        trail.concerns("feed_batch", id);
        return database.query(handle -> handle.createQuery("""
                        select b.state, b.rows, b.rows_with_facts, b.unmatched, b.duplicate, b.unchanged, b.quarantined,
                            b.facts, (select count(*) from notice n where n.batch_id = b.id) as notices, b.problem,
                            b.problem_words
                        from feed_batch b where b.id = :id and b.feed = :feed""")
                .bind("id", id)
                .bind("feed", feed)
                .mapTo(BatchAnswer.class)
                .findOne()
                .orElseThrow(NotFound::new));
    }

    private void requireFeed(String feed) {
        boolean known =
                database.query(handle -> handle.createQuery("select exists (select from feed where code = :feed)")
                        .bind("feed", feed)
                        .mapTo(Boolean.class)
                        .one());
        if (!known) {
            throw new NotFound();
        }
    }
}
