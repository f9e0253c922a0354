package gov.voice.feed;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

/**
 * Keeps the rows that need a person. A row equal to one that is already kept opens no second entry, but whom it could be
 * about is asked anew, since that decides who may see it; an entry is closed by
 * the file in which the same row is taken, and open again if it needs a person once more.
 */
@ApplicationScoped
class Quarantining {
    private static final String OPENED = """
            insert into feed_quarantine (feed, hash)
            select :feed, hash from feed_staging where run = :run and outcome = 'QUARANTINED' order by seq
            on conflict (feed, hash) do update set closed_at = null, closed_by = null
            where feed_quarantine.closed_at is not null""";

    private static final String KEPT = """
            insert into feed_quarantine_row (quarantine_id, subjects, content)
            select q.id, s.subjects, s.content - '%s' from feed_staging s
              join feed_quarantine q on q.feed = :feed and q.hash = s.hash
            where s.run = :run and s.outcome = 'QUARANTINED'
            on conflict (quarantine_id) do update set subjects = excluded.subjects
            where feed_quarantine_row.subjects <> excluded.subjects""".formatted(Column.RELEASE_REASON.heading());

    /** The source's own words for the end of a stay, where only those read them who keep the gate. */
    private static final String WORDS = """
            insert into source_words (quarantine_id, words)
            select distinct on (q.id) q.id, s.content ->> '%1$s' from feed_staging s
              join feed_quarantine q on q.feed = :feed and q.hash = s.hash
            where s.run = :run and s.outcome = 'QUARANTINED' and s.content ->> '%1$s' <> ''
            order by q.id, s.seq
            on conflict do nothing""".formatted(Column.RELEASE_REASON.heading());

    private static final String LISTED = """
            insert into feed_quarantine_line (batch_id, seq, quarantine_id, sheet, line, cause)
            select :id, s.seq, q.id, s.sheet, s.line, s.cause from feed_staging s
              join feed_quarantine q on q.feed = :feed and q.hash = s.hash
            where s.run = :run and s.outcome = 'QUARANTINED'""";

    /** The same row was taken after all: what kept it back was mended, and nobody needs to look any more. */
    private static final String CLOSED = """
            update feed_quarantine q set closed_at = now(), closed_by = :id
            from feed_staging s
            where s.run = :run and s.outcome in ('WITH_FACTS', 'UNCHANGED') and q.feed = :feed and q.hash = s.hash
              and q.closed_at is null""";

    void keep(Handle handle, Batch batch) {
        for (String step : new String[] {OPENED, KEPT, WORDS, LISTED, CLOSED}) {
            handle.createUpdate(step).bindMethods(batch).execute();
        }
    }
}
