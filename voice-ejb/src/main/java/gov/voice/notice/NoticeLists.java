package gov.voice.notice;

import gov.voice.disclosure.Why;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Reads notices for people, as the database lets them see. */
@ApplicationScoped
class NoticeLists {
    private static final String ROW = """
            select n.id, n.state as standing, n.urgent, f.code, s.title_en, s.title_es, f.occurred_on, n.case_id, c.number as case_number,
                   p.given_name || ' ' || p.family_name as recipient, n.moved_at as since
            from notice n join fact f on f.id = n.fact_id join stage s on s.code = f.code
              join case_file c on c.id = n.case_id join registration r on r.id = n.registration_id
              join case_person p on p.id = r.person_id""";

    /** Reasons that tell nothing of the subject, only what somebody of the case can do. */
    static final Set<String> OPEN_REASONS = Set.of(
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
            Why.PERSON_UNVERIFIED.name(),
            Why.NOT_YET_HAPPENED.name(),
            Why.CONTRACT_REPLACED.name());

    /** States that are not told apart to those who may not know why. */
    static final Set<NoticeState> MAY_HIDE =
            EnumSet.of(NoticeState.NEW, NoticeState.BRAKED, NoticeState.REVIEW, NoticeState.WITHHELD);

    private record More(List<String> why, String owner, Instant madeAt, Instant endedAt, String number) {}

    /**
     * One notice; empty where this person sees none. The reasons are left out for those who may not know them, to whom one
     * that is in hand is not there.
     */
    Optional<NoticeDetail> detail(Handle handle, long id, boolean mayKnowWhy) {
        Optional<NoticeRow> row = handle.createQuery(ROW + " where n.id = :id")
                .bind("id", id)
                .mapTo(NoticeRow.class)
                .findOne();
        return row.map(one -> detail(handle, one, mayKnowWhy))
                .filter(one ->
                        mayKnowWhy || !inHand(NoticeState.valueOf(one.notice().standing()), one.why()));
    }

    /**
     * Whether a notice reads as one in hand to those who may not know why. New, stopped, in review and withheld must not be
     * told apart, nor what waits for something that they may not know.
     *
     * @param shown the reasons that they may know
     */
    static boolean inHand(NoticeState state, List<String> shown) {
        return MAY_HIDE.contains(state) || state == NoticeState.WAITING && shown.isEmpty();
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
                        select a.disclosed_at, a.nature <> f.code as less, a.purpose = :usual as usual, a.purpose, a.authority,
                               a.recipient, a.address
                        from disclosure_accounting a join notice n on n.id = a.notice_id join fact f on f.id = n.fact_id
                        where a.notice_id = :id order by a.id""")
                .bind("id", id)
                .bind("usual", Accounting.PURPOSE)
                .mapTo(NoticeDetail.Disclosure.class)
                .list();
    }
}
