package gov.voice.task;

import static gov.voice.access.Role.DISCLOSURE;
import static gov.voice.access.Role.RELATIONS;
import static gov.voice.access.Role.SPECIALIST;
import static gov.voice.access.Role.SUPERVISOR;

import gov.voice.access.Acting;
import gov.voice.access.Actor;
import gov.voice.access.Gated;
import gov.voice.access.Permit;
import gov.voice.access.Trail;
import gov.voice.platform.Changes;
import gov.voice.platform.Database;
import gov.voice.platform.NotFound;
import gov.voice.platform.Order;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.statement.SqlStatement;

/** What people do with what they owe: see it, take it on, say that it is done. */
@Stateless
@Gated
public class TaskService {
    private static final int LIST_LIMIT = 200;

    private static final String ROW = """
            select t.id, t.version, t.kind, t.urgent, t.assignee_id, s.full_name as assignee, t.case_id,
                   c.number as case_number, m.id as match_id, t.subject_id, t.notice_id, n.registration_id, t.contact_id, t.due_at, t.made_at,
                   t.key
            from task t left join staff s on s.id = t.assignee_id left join case_file c on c.id = t.case_id
              left join notice n on n.id = t.notice_id
              left join subject_match m on m.case_id = t.case_id and m.subject_id = t.subject_id
                and m.state in ('PROPOSED', 'CONFIRMED')
            where t.done_at is null
            """;

    /** Anybody's of the reader's duty and office, and what the reader took on; not before it makes sense. */
    private static final String WAITING = """
             and (t.assignee_id = :actor
                  or t.assignee_id is null and t.duty = :role and (t.office_id is null or t.office_id = :office))
             and (t.not_before is null or t.not_before <= :now)
            """;

    private static final String NO_CALL = " and t.kind <> 'CALL'";
    private static final String URGENT_FIRST = " order by t.urgent desc, t.due_at nulls last, t.id";
    private static final String PAGE = " offset :offset limit :limit";

    @Inject
    private Database database;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Trail trail;

    @Inject
    private Clock clock;

    /**
     * What waits for the reader now, besides calls: those have a list of their own, with the hours that are safe.
     *
     * @param order null: urgent first, then what is due first
     */
    @Permit({SPECIALIST, RELATIONS, DISCLOSURE, SUPERVISOR})
    public List<TaskRow> waiting(Order<TaskField> order, int offset, int size) {
        return database.query(handle -> bind(handle.createQuery(ROW + WAITING + NO_CALL + sorted(order) + PAGE))
                .bind("offset", offset)
                .bind("limit", Math.min(size, LIST_LIMIT))
                .mapTo(TaskRow.class)
                .list());
    }

    /** How many tasks {@link #waiting} lists. */
    @Permit({SPECIALIST, RELATIONS, DISCLOSURE, SUPERVISOR})
    public long waitingBesidesCalls() {
        return count(WAITING + NO_CALL);
    }

    /** How much waits for the reader now, calls included. */
    @Permit({SPECIALIST, RELATIONS, DISCLOSURE, SUPERVISOR})
    public long waitingCount() {
        return count(WAITING);
    }

    /** Open tasks of the reader's duty or, for a supervisor, of the office: also what colleagues took on or is to come. */
    @Permit({SPECIALIST, RELATIONS, DISCLOSURE, SUPERVISOR})
    public List<TaskRow> ofOffice(Order<TaskField> order, int offset, int size) {
        return database.query(handle -> handle.createQuery(ROW + sorted(order) + PAGE)
                .bind("offset", offset)
                .bind("limit", Math.min(size, LIST_LIMIT))
                .mapTo(TaskRow.class)
                .list());
    }

    /** How many open tasks the office has, as {@link #ofOffice} lists them. */
    @Permit({SPECIALIST, RELATIONS, DISCLOSURE, SUPERVISOR})
    public long officeCount() {
        return database.query(handle -> handle.createQuery("select count(*) from task t where t.done_at is null")
                .mapTo(Long.class)
                .one());
    }

    /** Open tasks of a case, as far as they are the reader's to see; none for an unknown case. */
    @Permit({SPECIALIST, RELATIONS, DISCLOSURE, SUPERVISOR})
    public List<TaskRow> ofCase(long caseId) {
        trail.concerns("case", caseId);
        return database.query(handle -> handle.createQuery(ROW + " and c.id = :case" + URGENT_FIRST + PAGE)
                .bind("case", caseId)
                .bind("offset", 0)
                .bind("limit", LIST_LIMIT)
                .mapTo(TaskRow.class)
                .list());
    }

    /** The reader takes a task on. */
    @Permit({SPECIALIST, RELATIONS, DISCLOSURE, SUPERVISOR})
    public void take(long id, long version) {
        Actor actor = Acting.actor();
        task(id, version).take(actor.id(), actor.role());
        Changes.write(entities);
    }

    /** The reader says how a task ended; only for kinds that end so. */
    @Permit({SPECIALIST, RELATIONS, DISCLOSURE, SUPERVISOR})
    public void settle(long id, long version, TaskOutcome outcome) {
        task(id, version).settle(Acting.actor().id(), outcome, clock.instant());
        trail.detail("outcome", outcome);
        Changes.write(entities);
    }

    private Task task(long id, long version) {
        Task task = entities.find(Task.class, id);
        if (task == null) {
            throw new NotFound();
        }
        trail.concerns("task", id);
        task.requireVersion(version);
        return task;
    }

    private long count(String which) {
        return database.query(
                handle -> bind(handle.createQuery("select count(*) from task t where t.done_at is null" + which))
                        .mapTo(Long.class)
                        .one());
    }

    private static String sorted(Order<TaskField> order) {
        return order == null ? URGENT_FIRST : order.sql("t.id");
    }

    private <S extends SqlStatement<S>> S bind(S statement) {
        Actor actor = Acting.actor();
        return statement
                .bind("actor", actor.id())
                .bind("role", actor.role().name())
                .bind("office", actor.officeId())
                .bind("now", clock.instant());
    }
}
