package gov.voice.notice;

import gov.voice.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

/** Reads one notice for what a person does with it. Called with the system's sight. */
@ApplicationScoped
class PendingNotices {
    private static final String ONE = "select " + Pending.COLUMNS + " from " + Pending.TABLES + " where n.id = :id";

    /**
     * The notice as it stands.
     *
     * @throws NotFound where there is none
     */
    Pending read(Handle handle, long id) {
        return one(handle, id, ONE);
    }

    /**
     * The notice, locked until the end of the transaction, and its row of the outbox before it, in the order of the
     * workers: two who lock in different orders can wait for each other. A notice that waits for a person has
     * no such row and gets one, since what is not there cannot be locked, and a worker could take one that came meanwhile. Its move says what
     * becomes of the row; where it does not move, the gate is asked once more.
     *
     * @throws NotFound where there is none
     */
    Pending locked(Handle handle, long id) {
        handle.createUpdate("""
                        insert into outbox (notice_id, step, urgent) select id, 'DECIDE', urgent from notice where id = :id
                        on conflict (notice_id) do update set urgent = excluded.urgent""").bind("id", id).execute();
        // Not the lock that a key needs: whoever only refers to the notice does not wait.
        return one(handle, id, ONE + " for no key update of n");
    }

    private static Pending one(Handle handle, long id, String query) {
        return handle.createQuery(query)
                .bind("id", id)
                .mapTo(Pending.class)
                .findOne()
                .orElseThrow(NotFound::new);
    }
}
