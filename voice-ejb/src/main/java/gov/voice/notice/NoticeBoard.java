package gov.voice.notice;

import gov.voice.platform.Order;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * The board of notices: counted and paged by the database, however many there are. Those who may not know why read what is
 * in hand as one standing, as on the page of a case.
 */
@ApplicationScoped
class NoticeBoard {
    /**
     * For those who may know why: the notices as they are. What stands elsewhere is looked up one by one, and so only for
     * the rows of the page, unless they are sorted by it.
     */
    private static final String AS_IT_IS = """
            select n.id, n.fact_id, n.registration_id, n.case_id, n.state as standing, n.ended_at is not null as ended,
                   n.urgent, n.moved_at as since, (select f.code from fact f where f.id = n.fact_id) as code,
                   (select f.occurred_on from fact f where f.id = n.fact_id) as occurred_on,
                   (select c.number from case_file c where c.id = n.case_id) as case_number
            from notice n where cast(:case as bigint) is null or n.case_id = :case""";

    private static final String AS_MAY_BE_TOLD = """
            select * from board_notices(cast(:case as bigint), cast(:kept as text[]), cast(:reasons as text[]))""";

    private static final String COUNTS =
            "select b.standing, b.ended, count(*) as notices from (%s) b group by b.standing, b.ended";

    private static final String ROWS = """
            select b.id, b.standing, b.urgent, b.code, s.title_en, s.title_es, b.occurred_on, b.case_id, b.case_number,
                   p.given_name || ' ' || p.family_name as recipient, b.since
            from (select b.* from (%s) b where %s %s offset :offset limit :size) b
              join stage s on s.code = b.code
              join registration r on r.id = b.registration_id join case_person p on p.id = r.person_id %3$s""";

    private static final String URGENT_FIRST = " order by b.urgent desc, b.since desc, ";

    /** What makes an order whole, and tells nothing: the reader sees both, whereas an id is not for everyone to see. */
    private static final String THEN = "b.fact_id desc, b.registration_id desc";

    private record Count(String standing, boolean ended, long notices) {}

    /**
     * Counts by standing, and one page.
     *
     * @param standing only this one; null: all open ones
     * @param mayKnow whether the reader may know what is held back, and why
     */
    NoticePage page(
            Handle handle,
            String standing,
            Long caseId,
            Order<NoticeField> order,
            int offset,
            int size,
            boolean mayKnow) {
        String board = mayKnow ? AS_IT_IS : AS_MAY_BE_TOLD;
        Map<String, Long> counts = counts(asked(handle, COUNTS.formatted(board), caseId, mayKnow));
        String chosen = standing == null ? "not b.ended" : "b.standing = :standing";
        String sorted = order == null ? URGENT_FIRST + THEN : order.sql(THEN);
        List<NoticeRow> rows = asked(handle, ROWS.formatted(board, chosen, sorted), caseId, mayKnow)
                .bind("standing", standing)
                .bind("offset", offset)
                .bind("size", size)
                .mapTo(NoticeRow.class)
                .list();
        return new NoticePage(counts, rows, counts.getOrDefault(standing == null ? NoticePage.OPEN : standing, 0L));
    }

    private static Query asked(Handle handle, String sql, Long caseId, boolean mayKnow) {
        Query query = handle.createQuery(sql).bind("case", caseId);
        return mayKnow
                ? query
                : query.bindArray(
                                "kept",
                                String.class,
                                NoticeLists.MAY_HIDE.stream().map(Enum::name).toArray())
                        .bindArray("reasons", String.class, NoticeLists.OPEN_REASONS.toArray());
    }

    private static Map<String, Long> counts(Query query) {
        Map<String, Long> counts = new HashMap<>();
        counts.put(NoticePage.OPEN, 0L);
        query.mapTo(Count.class).forEach(one -> {
            counts.merge(one.standing(), one.notices(), Long::sum);
            if (!one.ended()) {
                counts.merge(NoticePage.OPEN, one.notices(), Long::sum);
            }
        });
        return counts;
    }
}
