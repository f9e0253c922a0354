package gov.voice.notice;

import gov.voice.disclosure.Why;
import gov.voice.platform.Order;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Reads notices for people, as the database lets them see. */
@ApplicationScoped
class NoticeLists {
    private static final String ROW = """
            select n.id, n.state, n.urgent, f.code, s.title_en, s.title_es, f.occurred_on, n.case_id, c.number as case_number,
                   p.given_name || ' ' || p.family_name as recipient, n.moved_at
            from notice n join fact f on f.id = n.fact_id join stage s on s.code = f.code
              join case_file c on c.id = n.case_id join registration r on r.id = n.registration_id
              join case_person p on p.id = r.person_id""";

    private static final String URGENT_FIRST = " order by n.urgent desc, n.moved_at desc, n.id desc";

    /** Reasons that tell nothing of the subject, only what somebody of the case can do. */
    private static final Set<String> OPEN_REASONS = Set.of(
            Hindrance.ADDRESS_UNPROVEN.name(),
            Hindrance.NO_ADDRESS.name(),
            Hindrance.NO_WORDS.name(),
            Hindrance.MAILED.name(),
            Hindrance.MAIL_FAILED.name(),
            Hindrance.BY_PERSON.name(),
            Hindrance.NOT_ARRIVED.name(),
            Hindrance.CALLS_IN_VAIN.name(),
            Why.MATCH_UNCONFIRMED.name(),
            Why.FACT_UNVERIFIED.name(),
            Why.PERSON_UNVERIFIED.name());

    private record Count(NoticeState state, long notices) {}

    private record More(List<String> why, String owner, Instant madeAt, Instant endedAt, String number) {}

    NoticePage board(Handle handle, NoticeState state, Long caseId, Order<NoticeField> order, int offset, int size) {
        String ordered = order == null ? URGENT_FIRST : order.sql("n.id desc");
        Map<NoticeState, Long> counts = new EnumMap<>(NoticeState.class);
        handle.createQuery("""
                        select state, count(*) as notices from notice
                        where cast(:case as bigint) is null or case_id = :case group by state""")
                .bind("case", caseId)
                .mapTo(Count.class)
                .forEach(one -> counts.put(one.state(), one.notices()));
        List<NoticeRow> rows = handle.createQuery(ROW + " " + """
                         where (n.state = :state or cast(:state as text) is null and n.ended_at is null)
                           and (cast(:case as bigint) is null or n.case_id = :case)
                         """ + ordered + " offset :offset limit :size")
                .bind("state", state == null ? null : state.name())
                .bind("case", caseId)
                .bind("offset", offset)
                .bind("size", size)
                .mapTo(NoticeRow.class)
                .list();
        long total = counts.entrySet().stream()
                .filter(one -> state == null ? !one.getKey().outcome() : one.getKey() == state)
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new NoticePage(counts, rows, total);
    }

    /** One notice; empty where this person sees none. The reasons are left out for those who may not know them. */
    Optional<NoticeDetail> detail(Handle handle, long id, boolean mayKnowWhy) {
        Optional<NoticeRow> row = handle.createQuery(ROW + " where n.id = :id")
                .bind("id", id)
                .mapTo(NoticeRow.class)
                .findOne();
        return row.map(one -> detail(handle, one, mayKnowWhy));
    }

    private NoticeDetail detail(Handle handle, NoticeRow row, boolean mayKnowWhy) {
        More more =
                handle.createQuery("""
                        select n.why, o.full_name as owner, n.made_at, n.ended_at, r.number
                        from notice n join registration r on r.id = n.registration_id left join staff o on o.id = n.owner_id
                        where n.id = :id""").bind("id", row.id()).mapTo(More.class).one();
        return new NoticeDetail(
                row,
                reasons(more.why(), mayKnowWhy),
                more.owner(),
                more.madeAt(),
                more.endedAt(),
                more.number(),
                messages(handle, row.id()),
                tries(handle, row.id()),
                disclosures(handle, row.id()));
    }

    /** What is still to be done may be known by all who see the notice; what the gate found of the subject may not. */
    static List<String> reasons(List<String> why, boolean mayKnowWhy) {
        List<String> shown = new ArrayList<>();
        for (String code : why) {
            if (mayKnowWhy || OPEN_REASONS.contains(code)) {
                shown.add(code);
            }
        }
        return shown;
    }

    private static List<NoticeDetail.Message> messages(Handle handle, long id) {
        return handle.createQuery("""
                        select m.id, a.kind, a.address, m.subject_line, m.body, m.made_at
                        from message_notice mn join message m on m.id = mn.message_id
                          join registration_channel a on a.id = m.channel_id
                        where mn.notice_id = :id order by m.id desc""")
                .bind("id", id)
                .mapTo(NoticeDetail.Message.class)
                .list();
    }

    private static List<NoticeDetail.Try> tries(Handle handle, long id) {
        return handle.createQuery("""
                        select a.id, a.kind, a.state, a.mail_id, a.made_at, a.answered_at, a.answer, s.full_name as made_by
                        from message_notice mn join attempt a on a.message_id = mn.message_id
                          left join staff s on s.id = a.made_by
                        where mn.notice_id = :id order by a.id""")
                .bind("id", id)
                .mapTo(NoticeDetail.Try.class)
                .list();
    }

    private static List<NoticeDetail.Disclosure> disclosures(Handle handle, long id) {
        return handle.createQuery("""
                        select disclosed_at, nature, purpose, authority, recipient, address
                        from disclosure_accounting where notice_id = :id order by id""")
                .bind("id", id)
                .mapTo(NoticeDetail.Disclosure.class)
                .list();
    }
}
