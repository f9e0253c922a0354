package gov.voice.audit;

import gov.voice.access.Gated;
import gov.voice.access.Permit;
import gov.voice.access.Role;
import gov.voice.access.Trail;
import gov.voice.platform.Database;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.statement.SqlStatement;

/** What an auditor does with the trail. Searching it is itself in it; what was searched for is not. */
@Stateless
@Gated
public class AuditService {
    /** Counting stops here: a page says "more than" past it. */
    public static final int COUNT_LIMIT = 10_000;

    private static final int PAGE_LIMIT = 200;

    private static final String FITTING = """
            from audit_event e
              left join staff s on s.id = e.actor_id
              left join office o on o.id = e.office_id
            where (:from::timestamptz is null or e.at >= :from)
              and (:until::timestamptz is null or e.at < :until)
              and (:actor::bigint is null or e.actor_id = :actor)
              and (:act::text is null or starts_with(e.act, :act))
              and (:outcome::text is null or e.outcome = :outcome)
              and (:concern::jsonb is null or e.concerns @> :concern::jsonb)
            """;

    @Inject
    private Database database;

    @Inject
    private Trail trail;

    /** The lines that fit, newest first, from the given offset on. */
    @Permit(Role.AUDITOR)
    public AuditPage search(AuditQuery query, int offset, int size) {
        List<AuditRow> rows = database.query(handle -> bind(
                        handle.createQuery("""
                                select e.id, e.at, e.actor_id, s.login as actor_login, e.role, o.code as office, e.act,
                                       e.outcome,
                                       (select string_agg(c.one ->> 'kind' || ' ' || (c.one ->> 'id'), ' · ' order by c.nth)
                                        from jsonb_array_elements(e.concerns) with ordinality c (one, nth)) as concerns,
                                       (select string_agg(d.key || ': ' || d.value, ' · ' order by d.key)
                                        from jsonb_each_text(e.detail) d) as detail,
                                       (select a.seq from audit_seal a where a.event_id = e.id) as seal
                                """ + FITTING + "order by e.at desc, e.id desc limit :size offset :offset"),
                        query)
                .bind("size", Math.min(size, PAGE_LIMIT))
                .bind("offset", offset)
                .mapTo(AuditRow.class)
                .list());
        int total = database.query(handle -> bind(
                        handle.createQuery(
                                "select count(*) from (select 1 " + FITTING + " limit " + COUNT_LIMIT + ") c"),
                        query)
                .mapTo(Integer.class)
                .one());
        trail.detail("rows", rows.size());
        return new AuditPage(rows, total);
    }

    /** Walks the chain of seals from its beginning and says whether it holds. */
    @Permit(Role.AUDITOR)
    public ChainReport verify() {
        List<ChainReport.Problem> problems =
                database.query(handle -> handle.createQuery("select seq, event_id, problem from audit_verify()")
                        .mapTo(ChainReport.Problem.class)
                        .list());
        long sealed = count("select count(*) from audit_seal");
        long written = count("select count(*) from audit_event");
        trail.detail("problems", problems.size());
        return new ChainReport(sealed, written - sealed, problems);
    }

    private long count(String sql) {
        return database.query(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, AuditQuery query) {
        String concern = query.concernKind() == null || query.concernId() == null
                ? null
                : "[{\"kind\":\"" + query.concernKind().replaceAll("[^a-z_]", "") + "\",\"id\":" + query.concernId()
                        + "}]";
        return statement
                .bind("from", query.from())
                .bind("until", query.until())
                .bind("actor", query.actorId())
                .bind("act", query.act())
                .bind("outcome", query.outcome())
                .bind("concern", concern);
    }
}
