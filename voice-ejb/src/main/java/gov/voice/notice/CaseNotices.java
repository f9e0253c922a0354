package gov.voice.notice;

import gov.voice.access.SystemWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * The notices of a case, for its people. Which facts and contracts there are, the database says for the reader; how each
 * pair stands, the system looks up, so that a notice that was withheld does not vanish and tell by its absence: it reads
 * as it did before, as one in hand.
 */
@ApplicationScoped
class CaseNotices {
    private static final int AT_MOST = 500;

    /** A fact and a contract that the reader sees: by the rule of one notice for each pair, no more than they know. */
    private static final String SEEN = """
            select f.id as fact_id, r.id as registration_id, s.title_en, s.title_es, f.occurred_on, r.number,
                   p.given_name || ' ' || p.family_name as recipient
            from registration r
              join subject_match m on m.id = r.match_id and m.state in ('PROPOSED', 'CONFIRMED')
              join fact f on f.subject_id = r.subject_id
              join stage s on s.code = f.code
              join case_person p on p.id = r.person_id
            where r.case_id = :case and r.in_force_from is not null
            order by f.occurred_on desc, f.id desc, r.id limit :most""";

    private static final String STANDS = """
            select n.id, n.fact_id, n.registration_id, n.state, n.why, n.urgent, n.made_at, n.moved_at,
                   (select a.kind from message_notice mn join attempt a on a.message_id = mn.message_id
                    where mn.notice_id = n.id order by a.id desc limit 1) as channel
            from notice n where n.case_id = :case""";

    @Inject
    private SystemWork system;

    private record Key(long factId, long registrationId) {}

    private record Seen(
            long factId,
            long registrationId,
            String titleEn,
            String titleEs,
            LocalDate occurredOn,
            String number,
            String recipient) {
        Key key() {
            return new Key(factId, registrationId);
        }
    }

    private record Stands(
            long id,
            long factId,
            long registrationId,
            NoticeState state,
            List<String> why,
            boolean urgent,
            Instant madeAt,
            Instant movedAt,
            String channel) {
        Key key() {
            return new Key(factId, registrationId);
        }
    }

    /**
     * Newest fact first.
     *
     * @param mayKnow whether the reader may know what is held back, and why
     */
    List<CaseNotice> of(Handle handle, long caseId, boolean mayKnow) {
        List<Seen> seen = handle.createQuery(SEEN)
                .bind("case", caseId)
                .bind("most", AT_MOST)
                .mapTo(Seen.class)
                .list();
        Map<Key, Stands> stands =
                system.within(() -> handle.createQuery(STANDS).bind("case", caseId).mapTo(Stands.class).list().stream()
                        .collect(Collectors.toMap(Stands::key, Function.identity())));
        return seen.stream()
                .filter(one -> stands.containsKey(one.key()))
                .map(one -> row(one, stands.get(one.key()), mayKnow))
                .toList();
    }

    private static CaseNotice row(Seen seen, Stands notice, boolean mayKnow) {
        List<String> why = NoticeLists.reasons(notice.why(), mayKnow);
        boolean hidden = !mayKnow && NoticeLists.inHand(notice.state(), why);
        return new CaseNotice(
                hidden ? null : notice.id(),
                hidden ? CaseNotice.IN_HAND : notice.state().name(),
                notice.urgent(),
                hidden ? List.of() : why,
                seen.titleEn(),
                seen.titleEs(),
                seen.occurredOn(),
                seen.recipient(),
                seen.registrationId(),
                seen.number(),
                hidden ? null : notice.channel(),
                hidden ? notice.madeAt() : notice.movedAt());
    }
}
