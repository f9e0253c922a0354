package gov.voice.notice;

import gov.voice.access.Acting;
import gov.voice.platform.DatabaseAddress;
import gov.voice.platform.Setting;
import gov.voice.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jdbi.v3.core.Handle;

/**
 * The one switch for all sending. A database that is another copy than the one that last sent or paused here, by what PostgreSQL says of
 * itself or by the address it is reached at, was restored or copied: it pauses, and what is open goes to review, since it
 * may have been sent after the copy was taken.
 */
@ApplicationScoped
class Sending {
    /** The reason of a pause that nobody set. */
    static final String RESTORED = "RESTORED";

    private static final Logger LOG = System.getLogger(Sending.class.getName());
    private static final int HASH_LENGTH = 16;

    @Inject
    private Settings settings;

    /** The switch as it stands in its row. */
    record State(boolean paused, String reason, String copy) {}

    /** Whether sending goes on, after a look at which copy of the database this is. */
    boolean on(Handle handle) {
        State state = state(handle);
        if (state.copy().equals(here(handle))) {
            return !state.paused();
        }
        return recognize(handle);
    }

    /** Stops all sending; what is being handed over at this moment is the last. */
    void pause(Handle handle, String reason) {
        set(handle, true, reason);
    }

    /** Lets sending go on, from this copy of the database. */
    void resume(Handle handle, String reason) {
        set(handle, false, reason);
        remember(handle, here(handle));
    }

    private static void remember(Handle handle, String copy) {
        handle.execute("update sending set copy = ?", copy);
    }

    private static State state(Handle handle) {
        return handle.createQuery("select paused, reason, copy from sending")
                .mapTo(State.class)
                .one();
    }

    private boolean recognize(Handle handle) {
        State state = handle.createQuery("select paused, reason, copy from sending for update")
                .mapTo(State.class)
                .one();
        String here = here(handle);
        if (state.copy().equals(here)) {
            return !state.paused();
        }
        if (state.copy().isEmpty()) {
            remember(handle, here);
            return !state.paused();
        }
        // The pause is this copy's own: a copy that is taken of it knows that it is another one, also while this one
        // pauses.
        set(handle, true, RESTORED);
        remember(handle, here);
        int held = holdBack(handle);
        LOG.log(
                Level.WARNING,
                "This database was restored or copied: sending is paused, {0} open notices need a look",
                held);
        return false;
    }

    /**
     * What was being handed over when the copy was taken becomes unconfirmed by itself, when its lease has run out. A
     * stopped batch stays stopped, but its notices keep the mark: released here, they still go to a person first. A call
     * may have been made, so nobody is asked to make it before somebody has looked. What waits for that look already goes on
     * waiting.
     */
    private static int holdBack(Handle handle) {
        int held = handle.createUpdate("""
                        with held as (
                            update notice set state = 'REVIEW', why = array['RESTORED'], moved_at = clock_timestamp()
                            where ended_at is null and state in ('NEW', 'WAITING', 'REVIEW', 'RELEASED', 'CALL')
                              and not (state = 'REVIEW' and 'RESTORED' = any(why))
                            returning id, urgent)
                        insert into outbox (notice_id, step, urgent) select id, 'DECIDE', urgent from held order by id
                        on conflict (notice_id) do update set step = 'DECIDE', due_at = now(), worker = null,
                            lease_until = null""").execute();
        int stopped = handle.execute("update notice set why = array['RESTORED'] where state = 'BRAKED'");
        handle.execute("""
                update task set done_at = now(), outcome = 'RESTORED'
                where kind = 'CALL' and done_at is null
                  and notice_id in (select id from notice where state = 'REVIEW' and 'RESTORED' = any(why))""");
        return held + stopped;
    }

    private static void set(Handle handle, boolean paused, String reason) {
        handle.createUpdate("update sending set paused = :paused, reason = :reason, since = now(), set_by = :by")
                .bind("paused", paused)
                .bind("reason", reason)
                .bind("by", Acting.actor().id())
                .execute();
    }

    private String here(Handle handle) {
        String copy =
                handle.createQuery("select database_copy()").mapTo(String.class).one();
        return copy + '/' + hash(DatabaseAddress.of(settings.text(Setting.DATABASE_URL)));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
