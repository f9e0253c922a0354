package gov.voice.notice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * A contract's channels, and which of them a notice takes: the first rung that fits. A rung for urgent facts only is left
 * out for others; an address that is not proven or has failed is passed over.
 */
record Ladder(List<Rung> rungs) {

    /** The ladders of many contracts; a contract without channels is missing. */
    static Map<Long, Ladder> load(Handle handle, Collection<Long> registrationIds) {
        Map<Long, List<Rung>> byContract = new HashMap<>();
        if (!registrationIds.isEmpty()) {
            handle.createQuery("""
                            select id, registration_id, rung, kind, address, urgent_only, proven_at, failed_at
                            from registration_channel where registration_id = any(:ids) and retired_at is null
                            order by registration_id, rung""")
                    .bindArray("ids", Long.class, registrationIds.toArray())
                    .mapTo(Rung.class)
                    .forEach(one -> byContract
                            .computeIfAbsent(one.registrationId(), id -> new ArrayList<>())
                            .add(one));
        }
        Map<Long, Ladder> ladders = new HashMap<>();
        byContract.forEach((id, rungs) -> ladders.put(id, new Ladder(List.copyOf(rungs))));
        return ladders;
    }

    /** The rung for a notice: a proven address, or a number to call; empty where there is neither. */
    Optional<Rung> pick(boolean urgent) {
        return rungs.stream()
                .filter(one -> urgent || !one.urgentOnly())
                .filter(one -> one.mailable() || one.voice() && one.failedAt() == null)
                .findFirst();
    }

    /** The number a person calls, whatever the rung is meant for: what the machine cannot tell, a person does. */
    Optional<Rung> number() {
        return rungs.stream()
                .filter(one -> one.voice() && one.failedAt() == null)
                .findFirst();
    }

    /** An address that only has to be proven; empty where there is none. */
    Optional<Rung> unproven() {
        return rungs.stream()
                .filter(one -> one.mail() && one.provenAt() == null && one.failedAt() == null)
                .findFirst();
    }
}
