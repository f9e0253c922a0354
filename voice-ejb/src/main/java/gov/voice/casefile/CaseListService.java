package gov.voice.casefile;

import static gov.voice.access.Role.RELATIONS;
import static gov.voice.access.Role.SPECIALIST;
import static gov.voice.access.Role.SUPERVISOR;

import gov.voice.access.Acting;
import gov.voice.access.Actor;
import gov.voice.access.Gated;
import gov.voice.access.Permit;
import gov.voice.access.Trail;
import gov.voice.platform.Database;
import gov.voice.platform.NotFound;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.statement.SqlStatement;

/** The caseload, as lists and numbers. */
@Stateless
@Gated
public class CaseListService {
    /** Counting stops here: a page says "more than" past it. */
    public static final int COUNT_LIMIT = 10_000;

    /** Rows of a page. */
    public static final int SIZE = 25;

    private static final String TEAM = """
            exists (select from case_access a where a.case_id = c.id and a.staff_id = :actor
                and a.reason = 'TEAM' and (a.until is null or a.until > now()))""";

    private static final String FITTING = """
            from case_file c where (:status::text is null or c.status = :status) and
            """;

    private static final String ROW = """
            select c.id, c.number, c.status, c.victimization_type, s.full_name as owner, o.name as office, c.opened_at,
                   c.promise_due, (select p.given_name || ' ' || p.family_name from case_person p
                                   where p.case_id = c.id and p.part = 'VICTIM' order by p.id limit 1) as victim
            from fitting c left join staff s on s.id = c.owner_id join office o on o.id = c.office_id
            """;

    @Inject
    private Database database;

    @Inject
    private Trail trail;

    /** One page of the cases that fit, in the order asked for. */
    @Permit({SPECIALIST, RELATIONS, SUPERVISOR})
    public CasePage list(CaseQuery query) {
        String fitting = FITTING + condition(query.scope());
        String order = query.order().sql("c.id desc");
        List<CaseRow> rows = database.query(handle -> bind(
                        handle.createQuery("with fitting as (select c.* " + fitting + order
                                + " limit :size offset :offset) " + ROW + order),
                        query)
                .bind("size", SIZE)
                .bind("offset", (Math.max(1, query.page()) - 1) * SIZE)
                .mapTo(CaseRow.class)
                .list());
        int total = database.query(handle -> bind(
                        handle.createQuery(
                                "select count(*) from (select 1 " + fitting + " limit " + COUNT_LIMIT + ") n"),
                        query)
                .mapTo(Integer.class)
                .one());
        trail.concerns("case", rows.stream().map(CaseRow::id).toList());
        return new CasePage(rows, total);
    }

    /**
     * The case of a number.
     *
     * @throws NotFound where there is none that the reader may see
     */
    @Permit({SPECIALIST, RELATIONS, SUPERVISOR})
    public long byNumber(String number) {
        Actor actor = Acting.actor();
        long id = database.query(handle -> handle.createQuery(
                        "select c.id from case_file c where c.number = :number and " + CaseSight.BY_ACCESS)
                .bind("number", number == null ? "" : number.strip().toUpperCase(Locale.ROOT))
                .bind("actor", actor.id())
                .bind("office", actor.officeId())
                .mapTo(Long.class)
                .findOne()
                .orElseThrow(NotFound::new));
        trail.concerns("case", id);
        return id;
    }

    /** The reader's own caseload in numbers; {@code today} is the day in the reader's office. */
    @Permit({SPECIALIST, RELATIONS, SUPERVISOR})
    public CaseCounts counts(LocalDate today) {
        return database.query(handle -> handle.createQuery("""
                        select count(*) as open, count(*) filter (where c.promise_due <= :today) as promises_due
                        from case_file c where c.status = 'OPEN' and """ + " " + TEAM)
                .bind("actor", Acting.actor().id())
                .bind("today", today)
                .mapTo(CaseCounts.class)
                .one());
    }

    private static String condition(CaseScope scope) {
        return switch (scope) {
            case MINE -> TEAM;
            case OFFICE -> "c.office_id = :office and " + CaseSight.BY_ACCESS;
            case SHARED -> "c.office_id <> :office and " + CaseSight.BY_ACCESS;
        };
    }

    private static <S extends SqlStatement<S>> S bind(S statement, CaseQuery query) {
        Actor actor = Acting.actor();
        return statement
                .bind("status", query.status() == null ? null : query.status().name())
                .bind("actor", actor.id())
                .bind("office", actor.officeId());
    }
}
