package gov.voice.hold;

import static gov.voice.access.Role.DISCLOSURE;

import gov.voice.access.Acting;
import gov.voice.access.Gated;
import gov.voice.access.Permit;
import gov.voice.access.Trail;
import gov.voice.platform.Changes;
import gov.voice.platform.Database;
import gov.voice.platform.NotFound;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/** What a disclosure officer does with holds. Nobody else learns that there is one. */
@Stateless
@Gated
public class HoldService {
    private static final String ROWS = """
            select h.id, h.version, h.kind, h.case_id, c.number as case_number, h.authority, h.reason,
                   p.full_name as placed_by, h.placed_at, h.expires_at, l.full_name as lifted_by, h.lifted_at, h.lift_reason,
                   h.lifted_at is null and (h.expires_at is null or h.expires_at > now()) as in_force
            from hold h join staff p on p.id = h.placed_by left join staff l on l.id = h.lifted_by
              left join case_file c on c.id = h.case_id
            where %s order by in_force desc, h.placed_at desc, h.id desc""";

    private static final String OF_SUBJECT = """
            h.subject_id = :id
            or h.case_id in (select m.case_id from subject_match m where m.subject_id = :id and m.state in ('PROPOSED', 'CONFIRMED'))""";

    @Inject
    private Database database;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Trail trail;

    @Inject
    private Clock clock;

    @Inject
    private Event<HoldPlaced> placed;

    @Inject
    private Event<HoldLifted> lifted;

    /**
     * Places a hold; its id. Waits for whatever is being handed over about the subject at this moment: once this act has
     * committed, nothing more leaves.
     *
     * @throws NotFound where there is no such subject or case
     * @throws gov.voice.platform.Refused where it lacks an authority or a reason, or would have expired already
     */
    @Permit(DISCLOSURE)
    public long place(NewHold asked) {
        Hold hold = new Hold(asked, Acting.actor().id(), clock.instant());
        lock(asked);
        entities.persist(hold);
        entities.flush();
        concerns(hold);
        trail.detail("kind", hold.getKind());
        placed.fire(new HoldPlaced(hold.getId(), hold.getSubjectId(), hold.getCaseId()));
        return hold.getId();
    }

    /**
     * Lifts a hold. Its notices go back to review, unless another hold keeps them. Protection under 8 U.S.C. 1367 is
     * lifted only once a check since the hold was placed says that there is none.
     *
     * @throws NotFound where there is none of this id
     * @throws gov.voice.platform.Conflict where it changed since it was seen
     * @throws gov.voice.platform.Refused where it has ended already, no reason is given, or the newest check does not
     *     clear the protected person
     */
    @Permit(DISCLOSURE)
    public void lift(long id, long version, String reason) {
        Hold hold = entities.find(Hold.class, id);
        if (hold == null) {
            throw new NotFound();
        }
        hold.requireVersion(version);
        hold.lift(Acting.actor().id(), reason, clearedSince(hold), clock.instant());
        Changes.write(entities);
        concerns(hold);
        lifted.fire(new HoldLifted(id, hold.getSubjectId(), hold.getCaseId()));
    }

    /** The holds on a subject and on the cases it is matched with, those in force first. */
    @Permit(DISCLOSURE)
    public List<HoldRow> ofSubject(long subjectId) {
        trail.concerns("subject", subjectId);
        return rows(OF_SUBJECT, subjectId);
    }

    /** The holds on a case, those in force first. */
    @Permit(DISCLOSURE)
    public List<HoldRow> ofCase(long caseId) {
        trail.concerns("case", caseId);
        return rows("h.case_id = :id", caseId);
    }

    /** Whether the subject's newest check is clear and was made after the hold was placed. */
    private boolean clearedSince(Hold hold) {
        return database.query(handle -> handle.createQuery("""
                        select coalesce((select result = 'CLEAR' and checked_at > :placed from check_1367
                                         where subject_id = :subject order by checked_at desc, id desc limit 1), false)""")
                .bind("placed", hold.getPlacedAt())
                .bind("subject", hold.getSubjectId())
                .mapTo(Boolean.class)
                .one());
    }

    private List<HoldRow> rows(String which, long id) {
        return database.query(handle -> handle.createQuery(ROWS.formatted(which))
                .bind("id", id)
                .mapTo(HoldRow.class)
                .list());
    }

    /** Alone with the subject; with all subjects of a case in the order of their ids, so that two holds never wait in a circle. */
    private void lock(NewHold asked) {
        database.query(handle -> {
            String found = asked.subjectId() != null
                    ? "select exists (select from subject where id = :id)"
                    : "select exists (select from case_file where id = :id)";
            long id = asked.subjectId() != null ? asked.subjectId() : asked.caseId();
            if (!handle.createQuery(found).bind("id", id).mapTo(Boolean.class).one()) {
                throw new NotFound();
            }
            List<Long> subjects = asked.subjectId() != null
                    ? List.of(id)
                    : handle.createQuery(
                                    "select distinct subject_id from subject_match where case_id = :id order by subject_id")
                            .bind("id", id)
                            .mapTo(Long.class)
                            .list();
            for (Long subject : subjects) {
                handle.createQuery("select subject_lock(:subject)::text")
                        .bind("subject", subject)
                        .mapTo(String.class)
                        .one();
            }
            return subjects.size();
        });
    }

    private void concerns(Hold hold) {
        trail.concerns("hold", hold.getId());
        if (hold.getSubjectId() != null) {
            trail.concerns("subject", hold.getSubjectId());
        } else {
            trail.concerns("case", hold.getCaseId());
        }
    }
}
