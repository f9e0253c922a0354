package gov.voice.hold;

import static gov.voice.access.Role.DISCLOSURE;

import gov.voice.access.Acting;
import gov.voice.access.Gated;
import gov.voice.access.Permit;
import gov.voice.access.Trail;
import gov.voice.platform.Database;
import gov.voice.platform.NotFound;
import gov.voice.platform.Refused;
import gov.voice.task.Tasks;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;

/** Checks of whether a subject is a protected person under 8 U.S.C. 1367. */
@Stateless
@Gated
public class CheckService {
    /** Most rows that one page of the list holds. */
    public static final int PAGE_LIMIT = 100;

    private static final String AUTHORITY = "8 U.S.C. 1367(a)(2)";
    private static final int SHOWN = 50;

    private static final String WATCHED = """
            from subject s
              left join task t on t.key = '%s' || s.id and t.done_at is null
              left join lateral (select result, checked_at from check_1367 k where k.subject_id = s.id
                                 order by k.checked_at desc, k.id desc limit 1) k on true
              left join lateral (select count(*) as holds from hold h where h.subject_id = s.id and h.lifted_at is null
                                 and (h.expires_at is null or h.expires_at > now())) h on true
            where t.id is not null or k.result is not null or h.holds > 0""".formatted(CheckTask.PREFIX);

    private record Counts(long waiting, long total) {}

    @Inject
    private Database database;

    @EJB
    private HoldService holds;

    @Inject
    private Tasks tasks;

    @Inject
    private Trail trail;

    @Inject
    private Event<CheckRecorded> recorded;

    /**
     * Records a check; its id. What waited for it is asked again. A protected person is put under a hold in the same act:
     * from then on nothing about them is seen, not only nothing told. A clear check lifts no hold: a person does, and
     * what was kept back goes to review.
     *
     * @throws NotFound where there is no such subject
     * @throws Refused where the system that was asked is not named
     */
    @Permit(DISCLOSURE)
    public long record(NewCheck check) {
        if (check.systemAsked() == null || check.systemAsked().isBlank()) {
            throw new Refused("check-system");
        }
        requireSubject(check.subjectId());
        long id = database.query(handle -> handle.createQuery("""
                        insert into check_1367 (subject_id, result, system_asked, reference, checked_by)
                        values (:subject, :result, :system, :reference, :actor) returning id""")
                .bind("subject", check.subjectId())
                .bind("result", check.result().name())
                .bind("system", check.systemAsked().strip())
                .bind("reference", blankToNull(check.reference()))
                .bind("actor", Acting.actor().id())
                .mapTo(Long.class)
                .one());
        trail.concerns("subject", check.subjectId());
        trail.detail("result", check.result());
        if (check.result() == CheckResult.PROTECTED && !alreadyHeld(check.subjectId())) {
            holds.place(NewHold.onSubject(
                    check.subjectId(), HoldKind.PROTECTED_1367, AUTHORITY, check.systemAsked() + " #" + id, null));
        }
        recorded.fire(new CheckRecorded(check.subjectId()));
        tasks.settle(CheckTask.key(check.subjectId()), check.result().name());
        return id;
    }

    /** The checks of a subject, newest first, the last fifty of them. */
    @Permit(DISCLOSURE)
    public List<CheckRow> ofSubject(long subjectId) {
        trail.concerns("subject", subjectId);
        return database.query(handle -> handle.createQuery("""
                        select k.id, k.result, k.system_asked, k.reference, s.full_name as checked_by, k.checked_at
                        from check_1367 k join staff s on s.id = k.checked_by
                        where k.subject_id = :subject order by k.checked_at desc, k.id desc limit :shown""")
                .bind("subject", subjectId)
                .bind("shown", SHOWN)
                .mapTo(CheckRow.class)
                .list());
    }

    /** The subjects that wait for a check, urgent ones and the longest waiting first; then those checked or held before. */
    @Permit(DISCLOSURE)
    public WatchedPage watched(int offset, int size) {
        return database.query(handle -> {
            List<WatchedSubject> rows = handle.createQuery("""
                            select s.id, s.number,
                                   coalesce((select n.given_name || ' ' || n.family_name from subject_name n
                                             where n.subject_id = s.id order by n.shown_first desc, n.id limit 1), '') as name,
                                   t.made_at as waiting_since, coalesce(t.urgent, false) as urgent,
                                   k.result as last_result, k.checked_at as last_checked_at, h.holds
                            """ + WATCHED + """
                             order by t.id is null, t.urgent desc, t.made_at, k.checked_at desc nulls last, s.id
                            offset :offset limit :size""")
                    .bind("offset", offset)
                    .bind("size", Math.min(size, PAGE_LIMIT))
                    .mapTo(WatchedSubject.class)
                    .list();
            Counts counts = handle.createQuery("select count(t.id) as waiting, count(*) as total " + WATCHED)
                    .mapTo(Counts.class)
                    .one();
            trail.detail("rows", rows.size());
            return new WatchedPage(rows, counts.waiting(), counts.total());
        });
    }

    private boolean alreadyHeld(long subjectId) {
        return database.query(handle -> handle.createQuery("""
                        select exists (select from hold where subject_id = :subject and kind = 'PROTECTED_1367'
                            and lifted_at is null and expires_at is null)""")
                .bind("subject", subjectId)
                .mapTo(Boolean.class)
                .one());
    }

    private void requireSubject(long subjectId) {
        boolean found =
                database.query(handle -> handle.createQuery("select exists (select from subject where id = :id)")
                        .bind("id", subjectId)
                        .mapTo(Boolean.class)
                        .one());
        if (!found) {
            throw new NotFound();
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
