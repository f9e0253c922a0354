package gov.voice.registration;

import gov.voice.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The ways to reach a registrant, beside the contract. Asked by the service, within its act. */
@ApplicationScoped
public class Channels {
    private static final String CURRENT = """
            select id, rung, kind, address, urgent_only, proof_sent_at, proven_at, failed_at from registration_channel
            where registration_id = :registration and retired_at is null order by rung""";

    @Inject
    private Database database;

    /** Those that count, in their order. */
    List<ChannelRow> current(long registrationId) {
        return database.query(handle -> current(handle, registrationId));
    }

    /**
     * Brings the contract's channels to this list. An address that stays keeps its proof; one that goes is retired, never
     * deleted: what was sent points to it.
     */
    void write(long registrationId, List<Reach> wanted) {
        database.query(handle -> {
            List<ChannelRow> before = current(handle, registrationId);
            // All step aside first, so that two can change places under the unique key of rungs.
            handle.createUpdate("update registration_channel set retired_at = now()"
                            + " where registration_id = :registration and retired_at is null")
                    .bind("registration", registrationId)
                    .execute();
            for (int i = 0; i < wanted.size(); i++) {
                Reach reach = wanted.get(i);
                int rung = i + 1;
                before.stream()
                        .filter(one ->
                                one.kind() == reach.kind() && one.address().equals(reach.address()))
                        .findFirst()
                        .ifPresentOrElse(
                                kept -> keep(handle, kept.id(), rung, reach.urgentOnly()),
                                () -> add(handle, registrationId, rung, reach));
            }
            return null;
        });
    }

    /** What is known of an address (proven, failed) holds as well in the contract that takes another's place. */
    void inherit(long fromRegistration, long toRegistration) {
        database.query(handle -> handle.createUpdate("""
                        update registration_channel n
                        set proven_at = o.proven_at, failed_at = coalesce(n.failed_at, o.failed_at)
                        from registration_channel o
                        where n.registration_id = :to and n.retired_at is null
                          and o.registration_id = :from and o.retired_at is null
                          and o.kind = n.kind and o.address = n.address
                          and (n.proven_at is null or n.proven_at = o.proven_at)""")
                .bind("from", fromRegistration)
                .bind("to", toRegistration)
                .execute());
    }

    /** Retires one and puts another address in its place. */
    void replace(long registrationId, ChannelRow old, Reach other) {
        database.query(handle -> {
            handle.createUpdate("update registration_channel set retired_at = now() where id = :id")
                    .bind("id", old.id())
                    .execute();
            add(handle, registrationId, old.rung(), other);
            return null;
        });
    }

    /** No address of the contract is used, or proven, any more. */
    void retireAll(long registrationId) {
        database.query(handle ->
                handle.createUpdate("""
                        update registration_channel set retired_at = now(), proof_hash = null
                        where registration_id = :registration and retired_at is null""").bind("registration", registrationId).execute());
    }

    private static List<ChannelRow> current(Handle handle, long registrationId) {
        return handle.createQuery(CURRENT)
                .bind("registration", registrationId)
                .mapTo(ChannelRow.class)
                .list();
    }

    private static void keep(Handle handle, long id, int rung, boolean urgentOnly) {
        handle.createUpdate("update registration_channel set retired_at = null, rung = :rung, urgent_only = :urgent"
                        + " where id = :id")
                .bind("rung", rung)
                .bind("urgent", urgentOnly)
                .bind("id", id)
                .execute();
    }

    private static void add(Handle handle, long registrationId, int rung, Reach reach) {
        handle.createUpdate("""
                        insert into registration_channel (registration_id, rung, kind, address, urgent_only)
                        values (:registration, :rung, :kind, :address, :urgent)""")
                .bind("registration", registrationId)
                .bind("rung", rung)
                .bind("kind", reach.kind().name())
                .bind("address", reach.address())
                .bind("urgent", reach.urgentOnly())
                .execute();
    }
}
