package gov.voice.feed;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Makes facts of the matched rows. A fact of a stay is known by subject, stay book-in, book-in and kind (in or end, never
 * the code), so the same key with new content corrects. What a newer file has told of a stint, an older one does not
 * overturn; what is missing in a file withdraws nothing.
 */
@ApplicationScoped
class FactWriting {
    private static final String KEY =
            "concat(:feed::text, '/', to_char(%1$s.stay_in, 'YYYY-MM-DD\"T\"HH24:MI:SS'), '/',"
                    + " to_char(%1$s.book_in, 'YYYY-MM-DD\"T\"HH24:MI:SS'), '/%2$s')";

    private static final String LOCKED = """
            select subject_lock_shared_by_all(array(
                select distinct subjects[1] from feed_staging where run = :run and outcome = 'MATCHED' order by 1))::text""";

    /** One row speaks for a stint; others that tell the same have nothing to add. */
    private static final String COMPARED = """
            with told as (
                select distinct on (s.subjects[1], s.stay_in, s.book_in)
                    s.seq, s.subjects[1] as subject_id, s.stay_in, s.book_in, s.end_code, s.end_at
                from feed_staging s where s.run = :run and s.outcome = 'MATCHED'
                order by s.subjects[1], s.stay_in, s.book_in, s.seq),
            standing as (
                select t.seq, t.end_code, t.end_at, e.id as end_id, e.code, e.occurred_at,
                    exists (select from fact i where i.subject_id = t.subject_id and i.feed_key = %s) as has_in
                from told t
                  left join feed_stint k on k.feed = :feed and k.subject_id = t.subject_id and k.stay_in = t.stay_in
                    and k.book_in = t.book_in
                  left join lateral (
                    select f.id, f.code, f.occurred_at from fact f
                    where f.subject_id = t.subject_id and f.feed_key = %s order by f.id desc limit 1) e on true
                where k.subject_id is null or (k.as_of, k.told_by) <= (:asOf, :firstSeen))
            update feed_staging s
            set new_in = not g.has_in,
                new_end = g.end_code is not null and (g.end_code, g.end_at) is distinct from (g.code, g.occurred_at),
                corrects = case when g.end_id is not null and g.end_code is not null
                                and (g.end_code, g.end_at) is distinct from (g.code, g.occurred_at) then (
                    with recursive chain (id) as (
                        select g.end_id union all select f.id from fact f join chain c on f.supersedes = c.id)
                    select max(id) from chain) end
            from standing g where s.run = :run and s.seq = g.seq""".formatted(key("t", "in"), key("t", "end"));

    private static final String SETTLED = """
            update feed_staging set outcome = case when new_in or new_end then 'WITH_FACTS' else 'UNCHANGED' end
            where run = :run and outcome = 'MATCHED'""";

    private static final String RECORDED = """
            insert into fact (subject_id, code, occurred_on, occurred_at, zone, known_at, source, batch_id, feed_key, supersedes)
            select subject_id, code, occurred_on, occurred_at, :zone, :receivedAt, :feed, :id, key, corrects from (
                select s.subjects[1] as subject_id, s.in_code as code, s.book_in::date as occurred_on, s.in_at as occurred_at,
                    %s as key, null::bigint as corrects
                from feed_staging s where s.run = :run and s.new_in
                union all
                select s.subjects[1], s.end_code, s.end_local::date, s.end_at, %s, s.corrects
                from feed_staging s where s.run = :run and s.new_end) told
            order by occurred_at, subject_id""".formatted(key("s", "in"), key("s", "end"));

    /** The feed's own words for the end of a stay, where only those read them who keep the gate. */
    private static final String WORDS = """
            insert into source_words (fact_id, words)
            select f.id, s.end_reason from feed_staging s
              join fact f on f.batch_id = :id and f.subject_id = s.subjects[1] and f.feed_key = %s
            where s.run = :run and s.new_end""".formatted(key("s", "end"));

    private static final String VERIFIED =
            "insert into fact_verification (fact_id, how) select id, 'BY_SOURCE' from fact where batch_id = :id";

    private static final String REMEMBERED = """
            insert into feed_stint as k (feed, subject_id, stay_in, book_in, as_of, told_by)
            select distinct :feed, subjects[1], stay_in, book_in, :asOf::timestamptz, :firstSeen::bigint from feed_staging
            where run = :run and outcome in ('WITH_FACTS', 'UNCHANGED')
            on conflict (feed, subject_id, stay_in, book_in) do update set as_of = excluded.as_of, told_by = excluded.told_by
            where (k.as_of, k.told_by) < (excluded.as_of, excluded.told_by)""";

    /** Writes what is new, in the caller's transaction and under the subjects' locks; returns how many facts that is. */
    int write(Handle handle, Batch batch) {
        handle.createQuery(LOCKED).bind("run", batch.run()).mapTo(String.class).one();
        bound(handle.createUpdate(COMPARED), batch).execute();
        handle.createUpdate(SETTLED).bind("run", batch.run()).execute();
        int facts = bound(handle.createUpdate(RECORDED), batch).execute();
        bound(handle.createUpdate(WORDS), batch).execute();
        handle.createUpdate(VERIFIED).bind("id", batch.id()).execute();
        bound(handle.createUpdate(REMEMBERED), batch).execute();
        return facts;
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Batch batch) {
        return statement.bindMethods(batch);
    }

    private static String key(String row, String kind) {
        return KEY.formatted(row, kind);
    }
}
