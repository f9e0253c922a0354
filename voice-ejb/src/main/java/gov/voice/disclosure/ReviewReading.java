package gov.voice.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads what waits for a ruling, for those whom the database lets see it. */
@ApplicationScoped
class ReviewReading {
    private static final int SHOWN = 100;

    private static final String ROW = """
            select n.id as notice_id, n.urgent, f.code, s.title_en, s.title_es, f.occurred_on, n.why, n.moved_at as since,
                   n.case_id, c.number as case_number, p.given_name || ' ' || p.family_name as recipient
            from notice n join fact f on f.id = n.fact_id join stage s on s.code = f.code
              join case_file c on c.id = n.case_id join registration r on r.id = n.registration_id
              join case_person p on p.id = r.person_id
            """;

    private record Count(String why, long notices) {}

    private record Summary(long total, long urgent, Instant oldest) {}

    private record Contract(
            String name,
            String part,
            String relation,
            String language,
            boolean nameAgency,
            LocalTime safeFrom,
            LocalTime safeUntil,
            String timeZone,
            String contract,
            String depth,
            String preparedBy) {}

    ReviewQueue queue(Handle handle, ReviewFilter filter) {
        List<ReviewRow> rows = handle.createQuery(ROW + """
                        where n.state = 'REVIEW' and (n.urgent or not :urgent)
                          and (cast(:why as text) is null or :why = any(n.why))
                        order by n.urgent desc, n.moved_at, n.id limit :shown""")
                .bind("urgent", filter.urgent())
                .bind("why", filter.why())
                .bind("shown", SHOWN)
                .mapTo(ReviewRow.class)
                .list();
        Map<String, Long> counts = new LinkedHashMap<>();
        handle.createQuery("""
                        select reason as why, count(*) as notices from notice n cross join lateral unnest(n.why) as reason
                        where n.state = 'REVIEW' group by reason order by reason""").mapTo(Count.class).forEach(one -> counts.put(one.why(), one.notices()));
        Summary summary = handle.createQuery("""
                        select count(*) as total, count(*) filter (where urgent) as urgent, min(moved_at) as oldest
                        from notice where state = 'REVIEW'""").mapTo(Summary.class).one();
        return new ReviewQueue(rows, counts, summary.total(), summary.urgent(), summary.oldest());
    }

    Optional<ReviewRow> row(Handle handle, long noticeId) {
        return handle.createQuery(ROW + "where n.id = :id")
                .bind("id", noticeId)
                .mapTo(ReviewRow.class)
                .findOne();
    }

    boolean waits(Handle handle, long noticeId) {
        return handle.createQuery("select exists (select from notice where id = :id and state = 'REVIEW')")
                .bind("id", noticeId)
                .mapTo(Boolean.class)
                .one();
    }

    /** The words in force for a notice, in its recipient's language; empty where none are. */
    Optional<ReadWords> words(Handle handle, long noticeId) {
        return handle.createQuery("""
                        select t.id as template_id, e.id as frame_id
                        from notice n join fact f on f.id = n.fact_id join registration r on r.id = n.registration_id
                          join template t on t.code = f.code and t.language = r.language and t.state = 'APPROVED'
                          join template e on e.code = 'MAIL' and e.language = r.language and e.state = 'APPROVED'
                        where n.id = :id""")
                .bind("id", noticeId)
                .mapTo(ReadWords.class)
                .findOne();
    }

    /** Whether the newest ruling is another officer's. */
    boolean ruledByAnother(Handle handle, long noticeId, long actor) {
        return handle.createQuery(
                        "select ruled_by from review where notice_id = :id order by ruled_at desc, id desc limit 1")
                .bind("id", noticeId)
                .mapTo(Long.class)
                .findOne()
                .filter(by -> by != actor)
                .isPresent();
    }

    ReviewDetail.Recipient recipient(Handle handle, long noticeId) {
        Contract known = handle.createQuery("""
                        select p.given_name || ' ' || p.family_name as name, p.part, p.relation, r.language, r.name_agency,
                               r.safe_from, r.safe_until, r.time_zone, r.number as contract, r.depth, s.full_name as prepared_by
                        from notice n join registration r on r.id = n.registration_id join case_person p on p.id = r.person_id
                          join staff s on s.id = r.prepared_by
                        where n.id = :id""")
                .bind("id", noticeId)
                .mapTo(Contract.class)
                .one();
        return new ReviewDetail.Recipient(
                known.name(),
                known.part(),
                known.relation(),
                known.language(),
                ways(handle, noticeId),
                known.nameAgency(),
                known.safeFrom(),
                known.safeUntil(),
                known.timeZone(),
                known.contract(),
                known.depth(),
                known.preparedBy());
    }

    private static List<ReviewDetail.Way> ways(Handle handle, long noticeId) {
        return handle.createQuery("""
                        select w.kind, w.proven_at is not null as proven, w.urgent_only
                        from notice n join registration_channel w on w.registration_id = n.registration_id
                        where n.id = :id and w.retired_at is null and w.failed_at is null order by w.rung""")
                .bind("id", noticeId)
                .mapTo(ReviewDetail.Way.class)
                .list();
    }

    ReviewDetail.Event event(Handle handle, long noticeId) {
        return handle.createQuery("""
                        select f.subject_id, s.track, f.occurred_on, f.occurred_at, f.known_at, f.source,
                               coalesce(f.source_detail, y.words) as source_detail,
                               w.full_name as recorded_by, v.how, o.full_name as verified_by, v.verified_at
                        from notice n join fact f on f.id = n.fact_id join stage s on s.code = f.code
                          left join source_words y on y.fact_id = f.id
                          left join staff w on w.id = f.recorded_by
                          left join fact_verification v on v.fact_id = f.id left join staff o on o.id = v.verified_by
                        where n.id = :id""")
                .bind("id", noticeId)
                .mapTo(ReviewDetail.Event.class)
                .one();
    }

    List<ReviewDetail.PastRuling> rulings(Handle handle, long noticeId) {
        return handle.createQuery("""
                        select w.answer, w.reason, w.note, s.full_name as ruled_by, w.ruled_at
                        from review w join staff s on s.id = w.ruled_by
                        where w.notice_id = :id order by w.ruled_at desc, w.id desc""")
                .bind("id", noticeId)
                .mapTo(ReviewDetail.PastRuling.class)
                .list();
    }
}
