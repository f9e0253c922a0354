package gov.voice.contact;

import static gov.voice.access.Role.HOTLINE;
import static gov.voice.access.Role.RELATIONS;
import static gov.voice.access.Role.SPECIALIST;
import static gov.voice.access.Role.SUPERVISOR;

import gov.voice.access.Acting;
import gov.voice.access.Actor;
import gov.voice.access.Gated;
import gov.voice.access.Permit;
import gov.voice.access.Trail;
import gov.voice.casefile.CodeList;
import gov.voice.platform.Database;
import gov.voice.platform.NotFound;
import gov.voice.platform.Refused;
import gov.voice.platform.Setting;
import gov.voice.platform.Settings;
import gov.voice.staff.OfficeZones;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Conversations that are not the office's: commentary, reports of crimes, the press, wrong numbers. They leave a count
 * by reason and nothing else.
 */
@Stateless
@Gated
public class TallyService {
    @Inject
    private Database database;

    @Inject
    private Settings settings;

    @Inject
    private OfficeZones zones;

    @Inject
    private CodeList codes;

    @Inject
    private Trail trail;

    @Inject
    private Clock clock;

    /**
     * Ends the conversation with a count. The actor's open draft is erased with everything in it. A second call for the
     * same view of the page, as a double press makes it, counts and erases nothing.
     *
     * @param reason a code of the list {@code tally-reason}
     * @param pageView a value that each view of the page has for itself
     * @return the tally's id, to undo it
     */
    @Permit({HOTLINE, SPECIALIST, RELATIONS, SUPERVISOR})
    public long tally(String reason, UUID pageView) {
        codes.require("tally-reason", reason);
        Actor actor = Acting.actor();
        long id = database.query(handle -> {
            Optional<Long> counted = count(handle, actor, reason, pageView);
            if (counted.isPresent()) {
                handle.createUpdate("delete from contact where taken_by = :actor and state = 'DRAFT'")
                        .bind("actor", actor.id())
                        .execute();
                return counted.get();
            }
            return handle.createQuery("select id from contact_tally where page_view = :view and taken_by = :actor")
                    .bind("view", pageView)
                    .bind("actor", actor.id())
                    .mapTo(Long.class)
                    .findOne()
                    .orElseThrow(NotFound::new);
        });
        trail.concerns("tally", id);
        trail.detail("reason", reason);
        return id;
    }

    /** Empty where this view of the page was counted already. */
    private Optional<Long> count(Handle handle, Actor actor, String reason, UUID pageView) {
        Instant now = clock.instant();
        return handle.createQuery("""
                        insert into contact_tally (day, office_id, reason, taken_by, taken_at, page_view)
                        values (:day, :office, :reason, :actor, :now, :view)
                        on conflict (page_view) do nothing returning id""")
                .bind("day", now.atZone(zones.of(actor.officeId())).toLocalDate())
                .bind("office", actor.officeId())
                .bind("reason", reason)
                .bind("actor", actor.id())
                .bind("now", now)
                .bind("view", pageView)
                .mapTo(Long.class)
                .findOne();
    }

    /**
     * It was a slip: the tally no longer counts. What was erased stays erased.
     *
     * @throws NotFound for a tally that is not the actor's
     * @throws Refused where it is too late, or was undone before
     */
    @Permit({HOTLINE, SPECIALIST, RELATIONS, SUPERVISOR})
    public void undo(long tallyId) {
        Instant now = clock.instant();
        Tally tally = database.query(handle -> handle.createQuery(
                        "select taken_at, undone_at from contact_tally where id = :id and taken_by = :actor")
                .bind("id", tallyId)
                .bind("actor", Acting.actor().id())
                .mapTo(Tally.class)
                .findOne()
                .orElseThrow(NotFound::new));
        Instant until = tally.takenAt().plus(settings.minutes(Setting.TALLY_UNDO_MINUTES));
        if (tally.undoneAt() != null || until.isBefore(now)) {
            throw new Refused("tally-undo-late");
        }
        database.query(handle -> handle.createUpdate(
                        "update contact_tally set undone_at = :now where id = :id and undone_at is null")
                .bind("now", now)
                .bind("id", tallyId)
                .execute());
        trail.concerns("tally", tallyId);
    }

    /** When a tally was made, and undone; null where it was not. */
    public record Tally(Instant takenAt, Instant undoneAt) {}
}
