package gov.voice.feed;

import static gov.voice.access.Role.ADMINISTRATOR;
import static gov.voice.access.Role.DISCLOSURE;
import static gov.voice.access.Role.RELATIONS;
import static gov.voice.access.Role.SUPERVISOR;

import gov.voice.access.Gated;
import gov.voice.access.Permit;
import gov.voice.access.SystemWork;
import gov.voice.access.Trail;
import gov.voice.platform.Database;
import gov.voice.platform.NotFound;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/**
 * What people see of feeds: how each batch went, and which rows need a person. Counts are those of the whole batch,
 * whoever asks, so that nothing of one subject can be told from them; administrators see counts only.
 */
@Stateless
@Gated
public class FeedService {
    private static final int MOST_ROWS = 200;

    @Inject
    private Database database;

    @Inject
    private SystemWork system;

    @Inject
    private Trail trail;

    @Inject
    private QuarantineReading quarantine;

    /** All feeds, and whether each is quiet. */
    @Permit({RELATIONS, SUPERVISOR, DISCLOSURE, ADMINISTRATOR})
    public List<FeedState> feeds() {
        return system.within(() -> database.query(
                handle -> handle.createQuery("""
                        with gaps as (
                            select feed, received_at - lag(received_at) over (partition by feed order by id) as gap
                            from (select feed, id, received_at, row_number() over (partition by feed order by id desc) as nth
                                  from feed_batch where state <> 'failed') b where nth <= 11),
                        usual as (
                            select feed, percentile_cont(0.5) within group (order by gap) as gap from gaps where gap is not null
                            group by feed having count(*) >= 5)
                        select f.code, f.zone, extract(epoch from g.gap)::float8 / 3600 as usual_hours, l.last_at,
                            l.last_at + 2 * g.gap as quiet_at, coalesce(l.last_at + 2 * g.gap < now(), false) as quiet,
                            (select count(*) from feed_quarantine q where q.feed = f.code and q.closed_at is null)
                                as quarantined
                        from feed f
                          left join usual u on u.feed = f.code
                          cross join lateral (select greatest(coalesce(u.gap, f.usual_gap), interval '1 hour') as gap) g
                          left join lateral (
                            select max(received_at) as last_at from feed_batch b where b.feed = f.code and b.state <> 'failed') l
                            on true
                        order by f.code""").mapTo(FeedState.class).list()));
    }

    /** The last batches of a feed, newest first. */
    @Permit({RELATIONS, SUPERVISOR, DISCLOSURE, ADMINISTRATOR})
    public List<BatchRow> batches(String feed, int atMost) {
        return database.query(handle -> handle.createQuery("""
                        select id, feed, state, received_at, rows, facts, quarantined, discarded from feed_batch
                        where feed = :feed order by id desc limit :most""")
                .bind("feed", feed)
                .bind("most", Math.min(atMost, MOST_ROWS))
                .mapTo(BatchRow.class)
                .list());
    }

    /**
     * One batch.
     *
     * @throws NotFound where there is none
     */
    @Permit({RELATIONS, SUPERVISOR, DISCLOSURE, ADMINISTRATOR})
    public BatchDetail batch(long id) {
        trail.concerns("feed_batch", id);
        return system.within(() -> database.query(handle -> handle.createQuery("""
                        select b.id, b.feed, f.zone, b.state, b.format, b.sheets, b.as_of, b.as_of_given, b.received_at,
                            b.started_at, b.ended_at, coalesce(t.label, s.full_name) as sender,
                            b.token_id is not null as by_token, b.rows_read, b.rows, b.rows_with_facts, b.unmatched,
                            b.duplicate, b.unchanged, b.quarantined, b.facts,
                            (select count(*) from notice n where n.batch_id = b.id) as notices, b.problem, b.problem_words,
                            b.stopped_why, b.discarded
                        from feed_batch b join feed f on f.code = b.feed
                          left join feed_token t on t.id = b.token_id left join staff s on s.id = b.sent_by
                        where b.id = :id""")
                .bind("id", id)
                .mapTo(BatchDetail.class)
                .findOne()
                .orElseThrow(NotFound::new)));
    }

    /** The facts that a batch made, by stage, the most frequent first. */
    @Permit({RELATIONS, SUPERVISOR, DISCLOSURE, ADMINISTRATOR})
    public List<FactsOfKind> factsByKind(long batchId) {
        return system.within(() -> database.query(handle -> handle.createQuery("""
                        select f.code, g.title_en, g.title_es, count(distinct f.id) as facts, count(n.id) as notices
                        from fact f join stage g on g.code = f.code left join notice n on n.fact_id = f.id
                        where f.batch_id = :batch group by 1, 2, 3 order by 4 desc, 1""")
                .bind("batch", batchId)
                .mapTo(FactsOfKind.class)
                .list()));
    }

    /** Why rows of a batch are in quarantine, with their numbers; not for administrators, who see one number. */
    @Permit({RELATIONS, SUPERVISOR, DISCLOSURE})
    public List<CauseCount> causes(long batchId) {
        return database.query(handle -> handle.createQuery("""
                        select cause, count(*) as rows from feed_quarantine_line where batch_id = :batch
                        group by cause order by 2 desc, 1""")
                .bind("batch", batchId)
                .mapTo(CauseCount.class)
                .list());
    }

    /** The rows of a batch that one cause put into quarantine, in the order of the file, at most 200. Seeing them is recorded. */
    @Permit({RELATIONS, SUPERVISOR, DISCLOSURE})
    public List<QuarantinedRow> quarantined(long batchId, Cause cause) {
        trail.concerns("feed_batch", batchId);
        trail.detail("cause", cause);
        return quarantine.rows(batchId, cause, MOST_ROWS);
    }
}
