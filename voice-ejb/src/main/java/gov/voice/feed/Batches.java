package gov.voice.feed;

import gov.voice.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The states of batches, for the worker. Each method is part of the caller's transaction. */
@ApplicationScoped
class Batches {
    @Inject
    private Database database;

    /** The feeds, by code. */
    List<String> feeds() {
        return database.query(handle -> handle.createQuery("select code from feed order by code")
                .mapTo(String.class)
                .list());
    }

    /** Whether this transaction is the one that reads the feed's batches; every other is told no until it ends. */
    boolean lock(String feed) {
        return database.query(
                handle -> handle.createQuery("select pg_try_advisory_xact_lock(hashtext('feed'), hashtext(:feed))")
                        .bind("feed", feed)
                        .mapTo(Boolean.class)
                        .one());
    }

    /** The feed's oldest batch that has not ended; one that a dead server left running is such a one. */
    Optional<Long> next(String feed) {
        return database.query(handle ->
                handle.createQuery("""
                        select id from feed_batch where feed = :feed and state in ('received', 'running') order by id limit 1""").bind("feed", feed).mapTo(Long.class).findOne());
    }

    /**
     * Begins a reading of it; empty where it has ended meanwhile, by whoever read it before. A file that was seen before
     * keeps its first as-of; one that failed was never taken.
     */
    Optional<Batch> begin(long id) {
        return database.query(handle -> {
            Optional<Batch> begun =
                    handle.createQuery("""
                            update feed_batch b
                            set state = 'running', run = nextval('feed_run_seq'), tries = b.tries + 1, started_at = now(),
                                rows_read = 0, as_of = coalesce(seen.as_of, b.as_of)
                            from feed f left join lateral (
                                select e.id, e.as_of from feed_batch e, feed_batch m
                                where m.id = :id and e.feed = m.feed and e.sha256 = m.sha256 and e.id < m.id
                                    and e.state <> 'failed'
                                order by e.id limit 1) seen on true
                            where b.id = :id and f.code = b.feed and b.state in ('received', 'running')
                            returning b.id, b.feed, b.format, b.as_of, coalesce(seen.id, b.id) as first_seen, b.received_at,
                                b.bytes, b.run, b.tries, f.zone""").bind("id", id).mapTo(Batch.class).findOne();
            begun.ifPresent(batch -> dropRowsOfNobody(handle));
            return begun;
        });
    }

    /** Rows that stood ready for a reading that no longer counts. */
    private static void dropRowsOfNobody(Handle handle) {
        handle.execute("""
                delete from feed_staging where run not in (
                    select b.run from feed_batch b where b.state = 'running' and b.run is not null)""");
    }

    /** What the feed's reasons become, as of today. */
    ReleaseReasons reasons(String feed) {
        Map<String, ReleaseReasons.Meaning> meanings = new HashMap<>();
        database.query(handle -> handle.createQuery("""
                        select reason, code, code_no_departure from feed_reason
                        where feed = :feed and valid_from <= current_date and (valid_to is null or valid_to > current_date)""")
                .bind("feed", feed)
                .map((row, context) -> meanings.put(
                        row.getString("reason"),
                        new ReleaseReasons.Meaning(row.getString("code"), row.getString("code_no_departure"))))
                .list());
        return new ReleaseReasons(meanings);
    }

    /** The batch came to nothing: nothing of it is in, and nothing of its file is kept. */
    void fail(Batch batch, String problem, List<String> words) {
        database.query(handle -> handle.createUpdate("""
                        update feed_batch set state = 'failed', problem = :problem, problem_words = :words, ended_at = now()
                        where id = :id and run = :run and state = 'running'""")
                .bind("problem", problem)
                .bindArray("words", String.class, words)
                .bind("id", batch.id())
                .bind("run", batch.run())
                .execute());
        empty(batch);
    }

    /** Drops what stood ready for the import, and the file. */
    void empty(Batch batch) {
        database.query(handle -> handle.createUpdate("delete from feed_staging where run = :run")
                .bind("run", batch.run())
                .execute());
        database.query(handle -> handle.createUpdate("delete from feed_chunk where batch_id = :id")
                .bind("id", batch.id())
                .execute());
    }
}
