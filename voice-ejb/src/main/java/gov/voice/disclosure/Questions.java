package gov.voice.disclosure;

import gov.voice.disclosure.Question.Hold;
import gov.voice.disclosure.Question.Limits;
import gov.voice.disclosure.Question.Moment;
import gov.voice.platform.Setting;
import gov.voice.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Loads what the gate is asked about many notices in two statements, however many they are. Called with the system's
 * sight or a disclosure officer's: whoever sees less would ask an incomplete question, and get a wrong answer.
 */
@ApplicationScoped
public class Questions {
    /**
     * A later fact overtakes one of the same track and subject by its date, or within the day by its time, once it has
     * happened and is verified; a correction counts as what it corrects was verified. A stage that announces a date
     * overtakes only what announced one of its kind before. It overtakes from when it is both known and verified. It is late news by when it happened; a fact that has only a
     * date happened by the end of that day where it was told. What was protected until a check cleared it was kept back
     * as under a hold. A contract that took another's place is one line with it: it asks since the first of them began,
     * and corrects what any of them told.
     */
    private static final String QUESTION = """
            select n.id as notice_id, n.subject_id, n.case_id,
                   f.id as fact_id, f.code, s.topic, f.occurred_on, f.known_at, f.source, f.recorded_by,
                   coalesce(f.occurred_at, (f.occurred_on + 1)::timestamp at time zone f.zone) as occurred_at,
                   case when not s.ahead then coalesce(f.occurred_at, f.occurred_on::timestamp at time zone f.zone) end
                       as not_before,
                   v.fact_id is not null as verified, v.verified_by,
                   exists (select from fact c where c.supersedes = f.id) as superseded,
                   f.supersedes is not null and corrects_told(f.id, n.registration_id) as corrects_told,
                   (select max(greatest(l.known_at, u.verified_at)) from fact l join stage ls on ls.code = l.code
                      join lateral (select min(v.verified_at) as verified_at from fact_verification v
                                    where v.fact_id in (l.id, l.supersedes)) u on u.verified_at is not null
                    where l.subject_id = f.subject_id and l.id <> f.id and ls.track = s.track
                      and case when ls.ahead then l.code = f.code and l.known_at > f.known_at
                          else (l.occurred_on > f.occurred_on
                                or l.occurred_on = f.occurred_on and l.occurred_at > f.occurred_at)
                            and coalesce(l.occurred_at, l.occurred_on::timestamp at time zone l.zone) <= :now end
                      and not exists (select from fact c where c.supersedes = l.id)) as overtaken_at,
                   m.id as match_id, m.state as match_state, m.agreed, m.proposed_by, m.decided_by,
                   k.result as check_result, k.system_asked, k.checked_by, k.checked_at,
                   greatest(
                       (select max(least(h.lifted_at, h.expires_at)) from hold h
                        where (h.subject_id = n.subject_id or h.case_id = n.case_id)
                          and least(h.lifted_at, h.expires_at) between f.known_at and :now),
                       (select min(a.checked_at) from check_1367 a
                        where a.subject_id = n.subject_id and a.result = 'CLEAR'
                          and a.checked_at > (select max(b.checked_at) from check_1367 b
                                              where b.subject_id = n.subject_id and b.result = 'PROTECTED')
                        having min(a.checked_at) between f.known_at and :now)
                   ) as hold_lifted_at,
                   n.reopened_at,
                   c.class as letter, c.urgent, c.by_person, c.authority, c.valid_from,
                   r.id as registration_id, r.state as contract_state,
                   coalesce((select o.in_force_from from registration o where o.id = r.origin), r.in_force_from)
                       as in_force_from, r.revoked_at, r.topics, r.depth,
                   (select l.id from registration l where l.replaces = r.id and l.state in ('IN_FORCE', 'REVOKED'))
                       as replaced_by,
                   p.verified_at is not null as person_verified, coalesce(p.relation, p.part) as relation, r.prepared_by,
                   w.answer as ruling, w.ruled_by, w.ruled_at,
                   w.answer <> 'REFUSE' and exists (
                       select from template t join template e on e.language = t.language and e.code = 'MAIL'
                       where t.code = f.code and t.language = r.language and t.state = 'APPROVED' and e.state = 'APPROVED'
                         and (t.id, e.id) is distinct from (w.template_id, w.frame_id)) as other_words
            from notice n
              join fact f on f.id = n.fact_id
              join stage s on s.code = f.code
              left join fact_verification v on v.fact_id = f.id
              join registration r on r.id = n.registration_id
              join case_person p on p.id = r.person_id
              join subject_match m on m.id = r.match_id
              left join release_class c on c.code = f.code and c.valid_from <= f.occurred_on
                and (c.valid_to is null or c.valid_to > f.occurred_on)
              left join lateral (select * from check_1367 one where one.subject_id = n.subject_id
                                 order by one.checked_at desc, one.id desc limit 1) k on true
              left join lateral (select * from review one where one.notice_id = n.id
                                 order by one.ruled_at desc, one.id desc limit 1) w on true
            where n.id = any(:ids)
            order by n.id""";

    private static final String HOLDS = """
            select n.id as notice_id, h.id, h.kind, h.authority, h.case_id is not null as on_case
            from notice n join hold h on h.subject_id = n.subject_id
            where n.id = any(:ids) and h.lifted_at is null and (h.expires_at is null or h.expires_at > :now)
            union all
            select n.id, h.id, h.kind, h.authority, true
            from notice n join hold h on h.case_id = n.case_id
            where n.id = any(:ids) and h.lifted_at is null and (h.expires_at is null or h.expires_at > :now)
            order by notice_id, id""";

    @Inject
    private Settings settings;

    /**
     * The question about each notice, by its id; an id that is no notice has none.
     *
     * @param now the moment that checks and holds are measured at
     */
    public Map<Long, Question> load(Handle handle, Collection<Long> noticeIds, Instant now, Moment moment) {
        if (noticeIds.isEmpty()) {
            return Map.of();
        }
        Long[] ids = noticeIds.toArray(Long[]::new);
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        Limits limits = new Limits(settings.hours(Setting.CHECK_1367_HOURS), settings.hours(Setting.LATE_NEWS_HOURS));
        Map<Long, List<Hold>> holds = holds(handle, ids, at);
        Map<Long, Question> questions = new LinkedHashMap<>();
        handle.createQuery(QUESTION)
                .bindArray("ids", Long.class, (Object[]) ids)
                .bind("now", at)
                .map((row, context) -> QuestionRow.read(
                        row, now, moment, List.copyOf(holds.getOrDefault(row.getLong("notice_id"), List.of())), limits))
                .forEach(question -> questions.put(question.noticeId(), question));
        return questions;
    }

    private static Map<Long, List<Hold>> holds(Handle handle, Long[] ids, OffsetDateTime at) {
        Map<Long, List<Hold>> holds = new HashMap<>();
        handle.createQuery(HOLDS)
                .bindArray("ids", Long.class, (Object[]) ids)
                .bind("now", at)
                .map((row, context) -> {
                    Hold hold = new Hold(
                            row.getLong("id"),
                            row.getString("kind"),
                            row.getString("authority"),
                            row.getBoolean("on_case"));
                    return Map.entry(row.getLong("notice_id"), hold);
                })
                .forEach(one -> holds.computeIfAbsent(one.getKey(), id -> new ArrayList<>())
                        .add(one.getValue()));
        return holds;
    }
}
