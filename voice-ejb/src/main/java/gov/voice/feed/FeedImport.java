package gov.voice.feed;

import gov.voice.access.Trail;
import gov.voice.fact.FactsRecorded;
import gov.voice.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/**
 * Takes a batch whose rows stand in the staging table: all of it in one transaction, so that its rows act, its notices
 * are made and the mass brake has ruled, or nothing has happened.
 */
@ApplicationScoped
class FeedImport {
    private static final String COUNTED = """
            update feed_batch b
            set rows = c.rows, rows_with_facts = c.with_facts, unmatched = c.unmatched, duplicate = c.duplicate,
                unchanged = c.unchanged, quarantined = c.quarantined, facts = :facts, ended_at = now(),
                state = case when b.stopped_why is null then 'done' else 'stopped' end
            from (select count(*) as rows,
                    count(*) filter (where outcome = 'WITH_FACTS') as with_facts,
                    count(*) filter (where outcome = 'UNMATCHED') as unmatched,
                    count(*) filter (where outcome = 'DUPLICATE') as duplicate,
                    count(*) filter (where outcome = 'UNCHANGED') as unchanged,
                    count(*) filter (where outcome = 'QUARANTINED') as quarantined
                  from feed_staging where run = :run) c
            where b.id = :id""";

    @Inject
    private Database database;

    @Inject
    private RowMatching matching;

    @Inject
    private FactWriting facts;

    @Inject
    private Quarantining quarantine;

    @Inject
    private Batches batches;

    @Inject
    private Event<FactsRecorded> recorded;

    @Inject
    private Trail trail;

    /** Takes it; does nothing where another reading of the batch came first. Returns how many facts were made. */
    int take(Batch batch) {
        if (!isMine(batch)) {
            return 0;
        }
        int made = database.query(handle -> {
            // The staging table is new to the planner each time: what it knows of it is of a batch that is gone. Taken
            // for one row, a batch would be joined row by row, which takes minutes; set by set it never does.
            handle.execute("set local enable_nestloop = off");
            matching.match(handle, batch);
            int written = facts.write(handle, batch);
            quarantine.keep(handle, batch);
            handle.execute("set local enable_nestloop to default");
            return written;
        });
        if (made > 0) {
            recorded.fire(new FactsRecorded(null, batch.id()));
        }
        database.query(handle -> handle.createUpdate(COUNTED)
                .bind("facts", made)
                .bind("run", batch.run())
                .bind("id", batch.id())
                .execute());
        batches.empty(batch);
        trail.concerns("feed_batch", batch.id());
        trail.detail("facts", made);
        return made;
    }

    private boolean isMine(Batch batch) {
        return database.query(handle -> handle.createQuery(
                        "select id from feed_batch where id = :id and run = :run and state = 'running' for update")
                .bind("id", batch.id())
                .bind("run", batch.run())
                .mapTo(Long.class)
                .findOne()
                .isPresent());
    }
}
