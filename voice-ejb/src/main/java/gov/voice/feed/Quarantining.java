package gov.voice.feed;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

/** Keeps the rows that need a person. A row equal to one that is already kept opens no second entry. */
@ApplicationScoped
class Quarantining {
    private static final String OPENED = """
            insert into feed_quarantine (feed, hash)
            select :feed, hash from feed_staging where run = :run and outcome = 'QUARANTINED' order by seq
            on conflict do nothing""";

    private static final String KEPT = """
            insert into feed_quarantine_row (quarantine_id, subjects, content)
            select q.id, s.subjects, s.content - '%s' from feed_staging s
              join feed_quarantine q on q.feed = :feed and q.hash = s.hash
            where s.run = :run and s.outcome = 'QUARANTINED'
            on conflict do nothing""".formatted(Column.RELEASE_REASON.heading());

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

    void keep(Handle handle, Batch batch) {
        for (String step : new String[] {OPENED, KEPT, WORDS, LISTED}) {
            handle.createUpdate(step).bindMethods(batch).execute();
        }
    }
}
