package gov.voice.notice;

import static gov.voice.access.Role.ADMINISTRATOR;
import static gov.voice.access.Role.DISCLOSURE;
import static gov.voice.access.Role.RELATIONS;
import static gov.voice.access.Role.SPECIALIST;
import static gov.voice.access.Role.SUPERVISOR;

import gov.voice.access.Gated;
import gov.voice.access.Permit;
import gov.voice.access.Trail;
import gov.voice.platform.Database;
import gov.voice.platform.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The switch that stops all sending at once. */
@Stateless
@Gated
public class SendingService {
    private static final int SHORTEST_REASON = 5;

    @Inject
    private Database database;

    @Inject
    private Sending sending;

    @Inject
    private Trail trail;

    /** How it stands. */
    @Permit({SPECIALIST, RELATIONS, DISCLOSURE, SUPERVISOR, ADMINISTRATOR})
    public SendingState state() {
        return database.query(
                handle -> handle.createQuery("""
                        select s.paused, coalesce(s.reason = 'RESTORED' and s.paused, false) as restored,
                               case when s.reason <> 'RESTORED' then s.reason end as reason, s.since, p.full_name as set_by
                        from sending s left join staff p on p.id = s.set_by""").mapTo(SendingState.class).one());
    }

    /**
     * Stops all sending; what is being handed over at this moment is the last.
     *
     * @param reason why, in a few words
     */
    @Permit({SUPERVISOR, ADMINISTRATOR})
    public void pause(String reason) {
        String why = needed(reason);
        database.query(handle -> {
            sending.pause(handle, why);
            return null;
        });
        trail.detail("sending", "paused");
    }

    /**
     * Lets sending go on. For a restored database this says that a person has looked at it.
     *
     * @param reason why it may, in a few words
     */
    @Permit({SUPERVISOR, ADMINISTRATOR})
    public void resume(String reason) {
        String why = needed(reason);
        database.query(handle -> {
            sending.resume(handle, why);
            return null;
        });
        trail.detail("sending", "resumed");
    }

    private static String needed(String reason) {
        if (reason == null || reason.strip().length() < SHORTEST_REASON || Sending.RESTORED.equals(reason.strip())) {
            throw new Refused("reason-needed");
        }
        return reason.strip();
    }
}
