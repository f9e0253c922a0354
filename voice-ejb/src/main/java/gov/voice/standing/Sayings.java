package gov.voice.standing;

import gov.voice.access.SystemWork;
import gov.voice.disclosure.Decision;
import gov.voice.disclosure.Gate;
import gov.voice.disclosure.Question;
import gov.voice.disclosure.Questions;
import gov.voice.disclosure.Why;
import gov.voice.notice.template.WrittenDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * What may be said of a case on the phone. Words only of what this registrant was told already: saying it again discloses
 * nothing new. What was not told yet is told on the page of its call, and nowhere else.
 */
@ApplicationScoped
class Sayings {
    private static final int AT_MOST = 5;

    /** Of what was told under a contract whose place another took, the line of contracts still asks. */
    private static final String CANDIDATES = """
            select n.id, n.state, f.id as fact_id, f.occurred_on,
                   case :language when 'es' then s.title_es else s.title_en end as title,
                   concat_ws(' ', h.words, m.words) as words, p.given_name || ' ' || p.family_name as recipient
            from notice n
              join registration r on r.id = n.registration_id
              join case_person p on p.id = r.person_id
              join fact f on f.id = n.fact_id
              join stage s on s.code = f.code
              left join template t on t.code = f.code and t.language = :language and t.state = 'APPROVED'
              left join template_part h on h.template_id = t.id
                and h.part = case when n.less then 'LESS' else 'HAPPENED' end
              left join template_part m on m.template_id = t.id and m.part = 'NOT_MEAN' and not n.less
            where n.case_id = :case and n.state in ('RELEASED', 'CALL', 'DELIVERED', 'ACKNOWLEDGED')
              and exists (select from registration l where coalesce(l.origin, l.id) = coalesce(r.origin, r.id)
                          and l.state = 'IN_FORCE')
              and not exists (select from fact later where later.supersedes = f.id)
            order by f.occurred_on desc, f.id desc, n.id""";

    @Inject
    private SystemWork system;

    @Inject
    private Questions questions;

    @Inject
    private Clock clock;

    private record Candidate(
            long id, String state, long factId, LocalDate occurredOn, String title, String words, String recipient) {
        boolean told() {
            return "DELIVERED".equals(state) || "ACKNOWLEDGED".equals(state);
        }

        Long call() {
            return "CALL".equals(state) ? id : null;
        }
    }

    /** What may be said to the same words, or by the same call. */
    private record Key(long factId, String words, Long call) {}

    List<Saying> of(Handle handle, long caseId, String language) {
        List<Candidate> seen = handle.createQuery(CANDIDATES)
                .bind("case", caseId)
                .bind("language", language)
                .mapTo(Candidate.class)
                .list();
        Map<Long, Question> asked = system.within(() -> questions.load(
                handle, seen.stream().map(Candidate::id).toList(), clock.instant(), Question.Moment.SENDING));
        Map<Key, Saying> sayings = new LinkedHashMap<>();
        Map<Key, Set<String>> recipients = new LinkedHashMap<>();
        for (Candidate one : seen) {
            boolean wordless = one.told() && one.words().isBlank();
            if (!wordless && maySay(one, Gate.decide(asked.get(one.id())))) {
                String words = one.told() ? WrittenDate.in(one.words(), one.occurredOn(), language) : null;
                Key key = new Key(one.factId(), words, one.call());
                recipients.computeIfAbsent(key, same -> new LinkedHashSet<>()).add(one.recipient());
                sayings.put(
                        key,
                        new Saying(
                                one.factId(),
                                one.occurredOn(),
                                one.title(),
                                words,
                                one.call(),
                                String.join(", ", recipients.get(key))));
            }
        }
        return sayings.values().stream().limit(AT_MOST).toList();
    }

    /**
     * What is to be told for the first time must be released now. What was told is said again, unless the gate would have
     * it told to nobody: a check that has grown old since, or newer news, takes nothing back.
     */
    private static boolean maySay(Candidate one, Decision decision) {
        return switch (decision.answer()) {
            case RELEASE, RELEASE_LESS -> true;
            case WAIT, REVIEW -> one.told();
            case NOT_WANTED -> one.told() && decision.why().equals(List.of(Why.CONTRACT_REPLACED.name()));
            case REFUSE, SUPERSEDED -> false;
        };
    }
}
