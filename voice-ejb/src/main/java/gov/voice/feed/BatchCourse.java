package gov.voice.feed;

import gov.voice.access.SystemWork;
import gov.voice.notice.BatchReleased;
import gov.voice.notice.BatchStopped;
import gov.voice.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Hears what the mass brake and a supervisor say of a batch. Its facts stand, whatever they say. */
@ApplicationScoped
class BatchCourse {
    @Inject
    private Database database;

    @Inject
    private SystemWork system;

    /** The brake stopped it, while it is being taken. */
    void stopped(@Observes BatchStopped stop) {
        database.query(handle -> handle.createUpdate("update feed_batch set stopped_why = :why where id = :id")
                .bind("why", stop.why())
                .bind("id", stop.batchId())
                .execute());
    }

    /** A supervisor ruled on it, who may see batches and not change them: it is done with the system's sight. */
    void released(@Observes BatchReleased ruling) {
        system.within(() -> database.query(handle -> handle.createUpdate(
                        "update feed_batch set state = 'done', discarded = :discarded where id = :id and state = 'stopped'")
                .bind("discarded", ruling.discarded())
                .bind("id", ruling.batchId())
                .execute()));
    }
}
