package gov.voice.notice;

import gov.voice.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

/** Reads one notice for what a person does with it. */
@ApplicationScoped
class PendingNotices {

    /** The notice, locked until the end of the transaction. Called with the system's sight. */
    Pending locked(Handle handle, long id) {
        return handle.createQuery(
                        "select " + Pending.COLUMNS + " from " + Pending.TABLES + " where n.id = :id for update of n")
                .bind("id", id)
                .mapTo(Pending.class)
                .findOne()
                .orElseThrow(NotFound::new);
    }
}
