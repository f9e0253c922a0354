package gov.voice.notice;

import static gov.voice.access.Role.AUDITOR;
import static gov.voice.access.Role.DISCLOSURE;
import static gov.voice.access.Role.RELATIONS;
import static gov.voice.access.Role.SPECIALIST;
import static gov.voice.access.Role.SUPERVISOR;

import gov.voice.access.Gated;
import gov.voice.access.Permit;
import gov.voice.access.SystemWork;
import gov.voice.access.Trail;
import gov.voice.platform.Database;
import gov.voice.platform.NotFound;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Reads the accounting of disclosures (5 U.S.C. 552a(c)): of one case for its people, and all of it for those who answer
 * for it. Of a case it tells the number and no more.
 */
@Stateless
@Gated
public class AccountingService {
    /** Counting stops here: a page says "more than" past it. */
    public static final int COUNT_LIMIT = 10_000;

    private static final int MOST_ROWS = 200;

    private static final String ROW = """
            select a.id, a.disclosed_at, a.case_id, c.number as case_number, a.subject_id, a.person_id, s.title_en, s.title_es,
                   a.nature <> f.code as less, a.purpose = :usual as usual, a.purpose, a.authority, a.recipient, a.address,
                   t.kind as channel, o.full_name as released_by, m.full_name as told_by
            """;

    /** Of rulings on one notice the last one before the disclosure counts. */
    private static final String FROM = """
            from disclosure_accounting a
              join notice n on n.id = a.notice_id
              join fact f on f.id = n.fact_id
              join stage s on s.code = f.code
              join case_file c on c.id = a.case_id
              join attempt t on t.id = a.attempt_id
              left join staff m on m.id = t.made_by
              left join lateral (select w.ruled_by from review w
                                 where w.notice_id = a.notice_id and w.ruled_at <= a.disclosed_at and w.answer <> 'REFUSE'
                                 order by w.ruled_at desc, w.id desc limit 1) ruling on true
              left join staff o on o.id = ruling.ruled_by
            """;

    private static final String FITTING = """
            where (cast(:from as timestamptz) is null or a.disclosed_at >= :from)
              and (cast(:until as timestamptz) is null or a.disclosed_at < :until)
              and (cast(:subject as bigint) is null or a.subject_id = :subject)
              and (cast(:person as bigint) is null or a.person_id = :person)
              and (cast(:case as bigint) is null or a.case_id = :case)
              and (cast(:staff as bigint) is null or ruling.ruled_by = :staff or t.made_by = :staff)
            """;

    private static final String NEWEST_FIRST = " order by a.disclosed_at desc, a.id desc offset :offset limit :size";

    @Inject
    private Database database;

    @Inject
    private SystemWork system;

    @Inject
    private Trail trail;

    /**
     * What was disclosed in a case, as far as the reader may see its notices, newest first, at most 200.
     *
     * @throws NotFound where there is no such case for the reader
     */
    @Permit({SPECIALIST, RELATIONS, DISCLOSURE, SUPERVISOR})
    public List<AccountingRow> ofCase(long caseId) {
        boolean seen =
                database.query(handle -> handle.createQuery("select exists (select from case_file where id = :id)")
                        .bind("id", caseId)
                        .mapTo(Boolean.class)
                        .one());
        if (!seen) {
            throw new NotFound();
        }
        trail.concerns("case", caseId);
        return read(new AccountingQuery(null, null, null, null, caseId, null), 0, MOST_ROWS);
    }

    /**
     * All disclosures that fit, newest first. That they were looked up is recorded, with the ids that were asked for.
     *
     * @param size at most 200
     */
    @Permit({AUDITOR, DISCLOSURE})
    public AccountingPage find(AccountingQuery query, int offset, int size) {
        if (query.subjectId() != null) {
            trail.concerns("subject", query.subjectId());
        }
        if (query.personId() != null) {
            trail.concerns("person", query.personId());
        }
        AccountingPage page =
                system.within(() -> new AccountingPage(read(query, offset, Math.min(size, MOST_ROWS)), count(query)));
        trail.detail("rows", page.rows().size());
        return page;
    }

    private List<AccountingRow> read(AccountingQuery query, int offset, int size) {
        return database.query(handle -> bind(handle.createQuery(ROW + FROM + FITTING + NEWEST_FIRST), query)
                .bind("usual", Accounting.PURPOSE)
                .bind("offset", offset)
                .bind("size", size)
                .mapTo(AccountingRow.class)
                .list());
    }

    private int count(AccountingQuery query) {
        return database.query(handle -> bind(
                        handle.createQuery("select count(*) from (select 1 " + FROM + FITTING + " limit :most) n"),
                        query)
                .bind("most", COUNT_LIMIT)
                .mapTo(Integer.class)
                .one());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, AccountingQuery query) {
        return statement
                .bind("from", at(query.from()))
                .bind("until", at(query.until()))
                .bind("subject", query.subjectId())
                .bind("person", query.personId())
                .bind("case", query.caseId())
                .bind("staff", query.staffId());
    }

    private static OffsetDateTime at(Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
