package gov.voice.standing;

import static gov.voice.access.Role.DISCLOSURE;
import static gov.voice.access.Role.RELATIONS;
import static gov.voice.access.Role.SPECIALIST;
import static gov.voice.access.Role.SUPERVISOR;

import gov.voice.access.Acting;
import gov.voice.access.Gated;
import gov.voice.access.Permit;
import gov.voice.access.SystemWork;
import gov.voice.access.Trail;
import gov.voice.platform.Database;
import gov.voice.platform.NotFound;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * Answers the question a family asks first. What is shown follows from the reader's rights, which the database applies:
 * a barred subject reads as one of whom nothing is known.
 */
@Stateless
@Gated
public class StandingService {

    private static final String ENTRIES = """
            select f.id as fact_id, f.code, s.track, case :language when 'es' then s.title_es else s.title_en end as title,
                   f.occurred_on, f.occurred_at, f.known_at, f.source, f.source_detail,
                   coalesce(heard.at, v.verified_at) as checked_at, v.fact_id is not null as verified,
                   second.full_name as verified_by,
                   rc.class as release_class, n.told_at, coalesce(n.released, false) as released,
                   coalesce(n.waits, false) as waits, :disclosure and coalesce(n.in_review, false) as in_review,
                   :disclosure and coalesce(n.withheld, false) as withheld, w.happened, w.not_mean, w.decides, w.comes_next
            from subject_match m
              join fact f on f.subject_id = m.subject_id
              join stage s on s.code = f.code
              left join fact_verification v on v.fact_id = f.id
                and (:until::timestamptz is null or v.verified_at < :until)
              left join staff second on second.id = v.verified_by
              left join lateral (
                select max(b.received_at) as at from feed_batch b
                where f.batch_id is not null and b.feed = f.source and b.state in ('done', 'stopped')) heard on true
              left join release_class rc on rc.code = f.code and f.occurred_on >= rc.valid_from
                and (rc.valid_to is null or f.occurred_on < rc.valid_to)
              left join lateral (
                select max(a.disclosed_at) filter (where :until::timestamptz is null or a.disclosed_at < :until) as told_at,
                       :until::timestamptz is null and bool_or(x.state in ('RELEASED', 'SENDING', 'CALL')) as released,
                       :until::timestamptz is null
                         and bool_or(x.state in ('NEW', 'BRAKED', 'WAITING', 'UNCONFIRMED')) as waits,
                       :until::timestamptz is null and bool_or(x.state = 'REVIEW') as in_review,
                       :until::timestamptz is null and bool_or(x.state = 'WITHHELD') as withheld
                from notice x left join disclosure_accounting a on a.notice_id = x.id
                where x.fact_id = f.id and x.case_id = m.case_id) n on true
              left join lateral (
                select max(p.words) filter (where p.part = 'HAPPENED') as happened,
                       max(p.words) filter (where p.part = 'NOT_MEAN') as not_mean,
                       max(p.words) filter (where p.part = 'DECIDES') as decides,
                       max(p.words) filter (where p.part = 'COMES_NEXT') as comes_next
                from template t join template_part p on p.template_id = t.id
                where t.code = f.code and t.language = :language and t.state = 'APPROVED') w on true
            where m.case_id = :case and m.state = 'CONFIRMED'
              and (:until::timestamptz is null or f.known_at < :until)
              and (:disclosure or rc.class is distinct from 'N')
              and not exists (select from fact later where later.supersedes = f.id
                              and (:until::timestamptz is null or later.known_at < :until))
            order by f.occurred_on desc, f.occurred_at desc nulls last, f.id desc
            """;

    @Inject
    private Database database;

    @Inject
    private SystemWork system;

    @Inject
    private Sayings sayings;

    @Inject
    private Trail trail;

    /** All of the case, or some facts of it. */
    private record Kept(boolean all, Set<Long> facts) {
        boolean with(long factId) {
            return all || facts.contains(factId);
        }
    }

    /**
     * Both tracks of a case.
     *
     * @param language of titles and sentences, {@code en} or {@code es}
     * @param asOf end of this day in the zone is the last moment whose knowledge is shown, and until which somebody was
     *     told; what was under way then is not known any more. Null for now
     * @throws NotFound where there is no such case for the reader
     */
    @Permit({SPECIALIST, RELATIONS, SUPERVISOR, DISCLOSURE})
    public Standing of(long caseId, String language, LocalDate asOf, ZoneId zone) {
        require(caseId);
        Instant until =
                asOf == null ? null : asOf.plusDays(1).atStartOfDay(zone).toInstant();
        Kept kept = kept(caseId);
        List<StandingEntry> entries = database
                .query(handle -> handle.createQuery(ENTRIES)
                        .bind("case", caseId)
                        .bind("language", language)
                        .bind("until", until)
                        .bind("disclosure", Acting.actor().role() == DISCLOSURE)
                        .mapTo(StandingRow.class)
                        .list())
                .stream()
                .map(row -> row.worded(language, kept.with(row.factId())))
                .toList();
        trail.concerns("case", caseId);
        trail.concerns("fact", entries.stream().map(StandingEntry::factId).toList());
        return new Standing(asOf, entries, told(caseId, language, until), openMatches(caseId));
    }

    /**
     * What may be said in this case, newest first: words that were told before, in the language, and as many words as were
     * told; and of what the gate has released and nobody was told yet, that there is a call to make. The gate is asked as
     * for a disclosure; nothing is said while anything bars the case, or to whoever took their contract back.
     */
    @Permit({SPECIALIST, RELATIONS, SUPERVISOR, DISCLOSURE})
    public List<Saying> mayBeSaid(long caseId, String language) {
        require(caseId);
        trail.concerns("case", caseId);
        if (kept(caseId).all()) {
            return List.of();
        }
        return database.query(handle -> sayings.of(handle, caseId, language));
    }

    /**
     * What is with the disclosure office, seen by the system and answered as one: in review, withheld, under a hold. For
     * whoever may not know why, all of them read like a class on which an officer decides.
     */
    private Kept kept(long caseId) {
        return system.within(() -> database.query(handle -> new Kept(
                handle.createQuery("""
                                select exists (select from hold where case_id = :case and lifted_at is null
                                               and (expires_at is null or expires_at > now()))""")
                        .bind("case", caseId)
                        .mapTo(Boolean.class)
                        .one(),
                handle.createQuery("""
                                select distinct fact_id from notice
                                where case_id = :case and state in ('REVIEW', 'WITHHELD')""").bind("case", caseId).mapTo(Long.class).set())));
    }

    private void require(long caseId) {
        boolean visible =
                database.query(handle -> handle.createQuery("select exists (select from case_file where id = :id)")
                        .bind("id", caseId)
                        .mapTo(Boolean.class)
                        .one());
        if (!visible) {
            throw new NotFound();
        }
    }

    private List<ToldLine> told(long caseId, String language, Instant until) {
        return database.query(handle -> handle.createQuery("""
                        select a.disclosed_at as at, t.kind as channel,
                               case :language when 'es' then s.title_es else s.title_en end as title, a.recipient
                        from disclosure_accounting a
                          join attempt t on t.id = a.attempt_id
                          join notice n on n.id = a.notice_id
                          join fact f on f.id = n.fact_id
                          join stage s on s.code = f.code
                        where a.case_id = :case and (:until::timestamptz is null or a.disclosed_at < :until)
                        order by a.disclosed_at desc limit 8""")
                .bind("case", caseId)
                .bind("language", language)
                .bind("until", until)
                .mapTo(ToldLine.class)
                .list());
    }

    private int openMatches(long caseId) {
        return database.query(handle -> handle.createQuery(
                        "select count(*) from subject_match where case_id = :case and state = 'PROPOSED'")
                .bind("case", caseId)
                .mapTo(Integer.class)
                .one());
    }
}
