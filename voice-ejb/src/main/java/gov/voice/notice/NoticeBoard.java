package gov.voice.notice;

import gov.voice.access.SystemWork;
import gov.voice.platform.Order;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * The board of notices. Those who may not know why read what is in hand as one standing, as on the page of a case: which
 * facts and contracts there are, the database says for the reader; whether a pair is in hand, the system looks up, so that
 * one that was withheld does not vanish and tell by its absence.
 */
@ApplicationScoped
class NoticeBoard {
    /** All that the reader may know of; for those who may know why, nothing is hidden in it. */
    private static final String SHOWN = """
            select n.id from notice n
            where (cast(:case as bigint) is null or n.case_id = :case) and (:knows or not %s)""".formatted(NoticeLists.IN_HAND);

    private static final String CONTRACTS = """
            select r.id from registration r
              join subject_match m on m.id = r.match_id and m.state in ('PROPOSED', 'CONFIRMED')
            where r.in_force_from is not null and (cast(:case as bigint) is null or r.case_id = :case)""";

    private static final String KEPT =
            "select n.id, n.fact_id from notice n where n.registration_id = any(:contracts) and %s"
                    .formatted(NoticeLists.IN_HAND);

    private static final String ROWS = """
            select n.id, n.urgent, f.code, s.title_en, s.title_es, f.occurred_on, n.case_id, c.number as case_number,
                   p.given_name || ' ' || p.family_name as recipient, stands.standing, stands.since, stands.ended
            from notice n join fact f on f.id = n.fact_id join stage s on s.code = f.code
              join case_file c on c.id = n.case_id join registration r on r.id = n.registration_id
              join case_person p on p.id = r.person_id
              cross join lateral (
                select case when n.id = any(:hidden) then '%s' else n.state end as standing,
                       case when n.id = any(:hidden) then n.made_at else n.moved_at end as since,
                       n.ended_at is not null and n.id <> all(:hidden) as ended) stands
            where n.id = any(:shown)""".formatted(CaseNotice.IN_HAND);

    private static final String URGENT_FIRST = " order by b.urgent desc, b.since desc, b.id desc";

    @Inject
    private SystemWork system;

    private record Kept(long id, long factId) {}

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
        Long[] shown = handle.createQuery(SHOWN)
                .bind("case", caseId)
                .bind("knows", mayKnow)
                .mapTo(Long.class)
                .list()
                .toArray(Long[]::new);
        Long[] hidden = mayKnow ? new Long[0] : inHand(handle, caseId);
        Long[] all = both(shown, hidden);
        String chosen = standing == null ? "not b.ended" : "b.standing = :standing";
        return system.within(() -> {
            Map<String, Long> counts = new HashMap<>();
            long[] open = new long[1];
            handle.createQuery("select b.standing, b.ended, count(*) as notices from (" + ROWS
                            + ") b group by b.standing, b.ended")
                    .bindArray("shown", Long.class, (Object[]) all)
                    .bindArray("hidden", Long.class, (Object[]) hidden)
                    .mapTo(Count.class)
                    .forEach(one -> {
                        counts.merge(one.standing(), one.notices(), Long::sum);
                        open[0] += one.ended() ? 0 : one.notices();
                    });
            counts.put(NoticePage.OPEN, open[0]);
            List<NoticeRow> rows = handle.createQuery("select b.* from (" + ROWS + ") b where " + chosen
                            + (order == null ? URGENT_FIRST : order.sql("b.id desc")) + " offset :offset limit :size")
                    .bindArray("shown", Long.class, (Object[]) all)
                    .bindArray("hidden", Long.class, (Object[]) hidden)
                    .bind("standing", standing)
                    .bind("offset", offset)
                    .bind("size", size)
                    .mapTo(NoticeRow.class)
                    .list();
            long total = counts.getOrDefault(standing == null ? NoticePage.OPEN : standing, 0L);
            return new NoticePage(
                    counts, rows.stream().map(NoticeBoard::withoutPage).toList(), total);
        });
    }

    /** What is in hand of the facts and contracts that the reader sees. */
    private Long[] inHand(Handle handle, Long caseId) {
        Long[] contracts = handle.createQuery(CONTRACTS)
                .bind("case", caseId)
                .mapTo(Long.class)
                .list()
                .toArray(Long[]::new);
        List<Kept> kept = system.within(() -> handle.createQuery(KEPT)
                .bindArray("contracts", Long.class, (Object[]) contracts)
                .mapTo(Kept.class)
                .list());
        Set<Long> facts = handle.createQuery("select id from fact where id = any(:facts)")
                .bindArray(
                        "facts",
                        Long.class,
                        kept.stream().map(Kept::factId).distinct().toArray())
                .mapTo(Long.class)
                .set();
        return kept.stream()
                .filter(one -> facts.contains(one.factId()))
                .map(Kept::id)
                .toArray(Long[]::new);
    }

    private static Long[] both(Long[] shown, Long[] hidden) {
        Long[] all = Arrays.copyOf(shown, shown.length + hidden.length);
        System.arraycopy(hidden, 0, all, shown.length, hidden.length);
        return all;
    }

    private static NoticeRow withoutPage(NoticeRow row) {
        return CaseNotice.IN_HAND.equals(row.standing())
                ? new NoticeRow(
                        null,
                        row.standing(),
                        row.urgent(),
                        row.code(),
                        row.titleEn(),
                        row.titleEs(),
                        row.occurredOn(),
                        row.caseId(),
                        row.caseNumber(),
                        row.recipient(),
                        row.since())
                : row;
    }
}
