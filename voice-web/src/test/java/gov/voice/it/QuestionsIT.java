package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gov.voice.access.Actor;
import gov.voice.access.Role;
import gov.voice.access.SystemWork;
import gov.voice.disclosure.Decision;
import gov.voice.disclosure.Decision.Answer;
import gov.voice.disclosure.DecisionReading;
import gov.voice.disclosure.Decisions;
import gov.voice.disclosure.Gate;
import gov.voice.disclosure.PastDecision;
import gov.voice.disclosure.Question;
import gov.voice.disclosure.Question.Moment;
import gov.voice.disclosure.Questions;
import gov.voice.platform.Database;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What the gate is asked is what stands in the database. The notices are in no outbox: no worker moves them meanwhile. */
class QuestionsIT extends ContainerTest {
    /** Where the facts are told. */
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/Chicago"));

    @Inject
    private Questions questions;

    @Inject
    private Decisions decisions;

    @Inject
    private DecisionReading reading;

    @Inject
    private SystemWork work;

    @Inject
    private Database database;

    private final Actor specialist = People.staff(Role.SPECIALIST, People.office());
    private final Actor second = People.staff(Role.RELATIONS, specialist.officeId());
    private final Actor officer = People.staff(Role.DISCLOSURE, People.office());
    private final long caseId = TestCase.open(specialist);
    private final long subject = Owner.number("""
            insert into subject (number, created_by)
            values ('S-2026-' || lpad(nextval('subject_number_seq')::text, 6, '0'), ?) returning id""", specialist.id());
    private final long match = Owner.number("""
            insert into subject_match (case_id, subject_id, state, agreed, proposed_by, decided_by, decided_at)
            values (?, ?, 'CONFIRMED', array['A_NUMBER', 'BIRTH_DATE'], ?, ?, now()) returning id""", caseId, subject, specialist.id(), second.id());
    private final long registration =
            Owner.number("""
            insert into registration (number, case_id, person_id, match_id, subject_id, state, topics, language, time_zone,
                consent_version, consent_given, signed_on, in_force_from, prepared_by)
            values ('R-2026-' || lpad(nextval('registration_number_seq')::text, 6, '0'), ?, ?, ?, ?, 'IN_FORCE',
                array['CUSTODY', 'HEARINGS'], 'es', 'America/Chicago', 'test', 'SIGNED', current_date,
                now() - interval '30 days', ?) returning id""", caseId, TestCase.person(caseId, specialist, true), match, subject, specialist.id());

    @Test
    void aNoticeWithEverythingInPlaceIsReleased() {
        check();
        Question question = ask(notice(fact("IM22", TODAY, null)));

        assertThat(question.fact().topic()).isEqualTo("CUSTODY");
        assertThat(question.fact().verified()).isTrue();
        assertThat(question.match().agreed()).containsExactly("A_NUMBER", "BIRTH_DATE");
        assertThat(question.releaseClass().letter()).isEqualTo("R");
        assertThat(question.contract().preparedBy()).isEqualTo(specialist.id());
        assertThat(question.holds()).isEmpty();
        assertThat(question.holdLiftedAt()).isNull();
        assertThat(Gate.decide(question).answer()).isEqualTo(Answer.RELEASE);
        assertThat(question.releaseClass().urgent()).isTrue();
    }

    @Test
    void aFactWithOnlyADateHappenedByTheEndOfThatDayWhereItWasTold() {
        Question question = ask(notice(fact("CJ08", LocalDate.of(2026, 11, 20), null)));
        assertThat(question.fact().occurredAt()).isEqualTo(Instant.parse("2026-11-21T06:00:00Z"));
    }

    @Test
    void whatIsDatedTomorrowWaitsUntilThenAndAHearingDoesNot() {
        check();
        long departure = notice(fact("IM21", TODAY.plusDays(1), null));
        assertThat(Gate.decide(ask(departure)).answer()).isEqualTo(Answer.WAIT);
        assertThat(Gate.decide(ask(departure)).why()).contains("NOT_YET_HAPPENED");
        assertThat(ask(departure, Instant.now().plus(Duration.ofDays(1)))
                        .fact()
                        .ahead(Instant.now().plus(Duration.ofDays(1))))
                .isFalse();

        assertThat(ask(notice(fact("CJ08", TODAY.plusDays(30), null))).fact().notBefore())
                .isNull();
    }

    @Test
    void aLaterFactOfTheSameTrackOvertakesAndOneOfTheOtherDoesNot() {
        long charged = notice(fact("CJ04", TODAY.minusDays(1), null));
        fact("IM04", TODAY, null);
        assertThat(ask(charged).fact().overtaken()).isFalse();

        long later = fact("CJ06", TODAY, null);
        assertThat(ask(charged).fact().overtaken()).isTrue();
        assertThat(ask(notice(later)).fact().overtaken()).isFalse();
    }

    @Test
    void aDateThatLiesAheadOvertakesNothingThatHappenedOnlyAnEarlierWordOfItsKind() {
        long custody = notice(fact("IM10", TODAY, null));
        long hearing = notice(fact("IM11", TODAY.plusDays(25), null));
        assertThat(ask(custody).fact().overtaken()).isFalse();
        assertThat(ask(hearing).fact().overtaken()).isFalse();

        fact("IM09", TODAY.plusDays(30), null);
        assertThat(ask(hearing).fact().overtaken()).as("by another hearing").isFalse();
        fact("IM11", TODAY.plusDays(10), null);
        assertThat(ask(hearing).fact().overtaken())
                .as("by the hearing's new date")
                .isTrue();
        assertThat(ask(custody).fact().overtaken()).isFalse();
    }

    @Test
    void whatHasNotHappenedYetOrIsNotVerifiedOvertakesNothing() {
        long custody = notice(fact("IM04", TODAY.minusDays(1), null));
        long tomorrow = fact("IM10", TODAY.plusDays(2), null);
        assertThat(ask(custody).fact().overtaken()).isFalse();
        assertThat(ask(custody, Instant.now().plus(Duration.ofDays(4))).fact().overtaken())
                .as("once it has happened")
                .isTrue();
        Owner.run("delete from fact_verification where fact_id = ?", tomorrow);

        long mistyped = fact("IM20", TODAY, null);
        Owner.run("delete from fact_verification where fact_id = ?", mistyped);
        assertThat(ask(custody).fact().overtaken()).isFalse();
    }

    @Test
    void newsOvertakesFromWhenItIsVerifiedNotFromWhenItWasTyped() {
        long custody = notice(fact("IM04", LocalDate.now().minusDays(3), null));
        long typed = fact("IM06", LocalDate.now().minusDays(2), null);
        Owner.run("update fact set known_at = now() - interval '1 day' where id = ?", typed);
        Instant verified = Owner.query(
                handle -> handle.select("select verified_at from fact_verification where fact_id = ?", typed)
                        .mapTo(Instant.class)
                        .one());

        assertThat(ask(custody).fact().overtakenAt()).isEqualTo(verified);
    }

    @Test
    void theNewestOfWhatOvertakesCountsAndWhatNoLongerStandsDoesNot() {
        long custody = notice(fact("IM04", TODAY.minusDays(3), null));
        long moved = fact("IM06", TODAY.minusDays(2), null);
        Instant first = ask(custody).fact().overtakenAt();
        long released = fact("IM10", TODAY.minusDays(1), null);
        assertThat(ask(custody).fact().overtakenAt()).isAfter(first);

        // Both were errors: what stands now is older than the custody.
        fact("IM06", TODAY.minusDays(9), moved);
        fact("IM10", TODAY.minusDays(9), released);
        assertThat(ask(custody).fact().overtaken()).isFalse();
    }

    @Test
    void protectionThatACheckClearedIsRememberedLikeAHoldThatEnded() {
        check("PROTECTED");
        long notice = notice(fact("IM22", TODAY, null));
        assertThat(Gate.decide(ask(notice)).why()).containsExactly("PROTECTED");

        check("CLEAR");
        assertThat(Gate.decide(ask(notice)).why()).containsExactly("AFTER_HOLD");
        long news = notice(fact("IM20", TODAY, null));
        check("CLEAR");
        assertThat(ask(news).holdLiftedAt()).as("known after it was cleared").isNull();
    }

    @Test
    void aCorrectionKnowsWhetherItsForerunnersWereToldAlsoThroughOneThatWasNot() {
        long wrong = fact("IM21", TODAY, null);
        long told = notice(wrong);
        long better = fact("IM22", TODAY, wrong);
        long best = fact("IM10", TODAY, better);
        long correction = notice(best);
        assertThat(ask(correction).fact().correctsTold()).isFalse();

        Owner.run("update notice set state = 'DELIVERED', ended_at = now() where id = ?", told);
        assertThat(ask(correction).fact().correctsTold()).isTrue();
        assertThat(ask(told).fact().superseded()).isTrue();
        assertThat(ask(correction).fact().superseded()).isFalse();
    }

    @Test
    void holdsOnTheSubjectAndOnTheCaseBarAndWhatEndedIsRemembered() {
        check();
        long notice = notice(fact("IM22", TODAY, null));
        long onSubject = hold("subject_id", subject, null);
        long onCase = hold("case_id", caseId, null);
        assertThat(ask(notice).holds())
                .extracting(Question.Hold::id, Question.Hold::onCase)
                .containsExactlyInAnyOrder(tuple(onSubject, false), tuple(onCase, true));
        assertThat(Gate.decide(ask(notice)).answer()).isEqualTo(Answer.REFUSE);

        Owner.run(
                "update hold set lifted_by = ?, lifted_at = now(), lift_reason = 'test' where id in (?, ?)",
                officer.id(),
                onSubject,
                onCase);
        assertThat(ask(notice).holds()).isEmpty();
        assertThat(Gate.decide(ask(notice)).why()).containsExactly("AFTER_HOLD");

        long news = notice(fact("IM20", TODAY, null));
        assertThat(ask(news).holdLiftedAt())
                .as("known after the hold had ended")
                .isNull();
    }

    @Test
    void aHoldThatExpiredBarsNothingButIsRememberedToo() {
        long notice = notice(fact("IM22", TODAY, null));
        hold("subject_id", subject, "now() + interval '1 hour'");

        assertThat(ask(notice).holds()).hasSize(1);
        Question later = ask(notice, Instant.now().plusSeconds(7200));
        assertThat(later.holds()).isEmpty();
        assertThat(later.holdLiftedAt()).isNotNull();
    }

    @Test
    void manyNoticesAreAskedAboutInTheSameTwoStatementsAndUnknownOnesHaveNoQuestion() {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(notice(fact("CJ08", TODAY, null)));
        }
        ids.add(Long.MAX_VALUE);
        Map<Long, Question> asked =
                system(() -> database.query(handle -> questions.load(handle, ids, Instant.now(), Moment.FIRST)));
        assertThat(asked.keySet()).containsExactlyElementsOf(ids.subList(0, 5));
    }

    @Test
    void aDecisionIsKeptWholeAndReadBackAsItWasAsked() {
        Question question = ask(notice(fact("IM22", TODAY, null)));
        Decision decision = Gate.decide(question);
        system(() -> database.query(handle -> {
            decisions.store(handle, question, decision);
            return 0;
        }));
        PastDecision kept = system(() -> database.query(
                handle -> reading.all(handle, question.noticeId()).get(0)));
        assertThat(kept.question()).isEqualTo(question);
        assertThat(kept.decision()).isEqualTo(decision);
        assertThat(decision.why()).containsExactly("CHECK_MISSING");
    }

    private Question ask(long notice) {
        return ask(notice, Instant.now());
    }

    private Question ask(long notice, Instant now) {
        return system(() -> database.query(handle -> questions.load(handle, List.of(notice), now, Moment.FIRST)))
                .get(notice);
    }

    private <T> T system(Supplier<T> asked) {
        return work.apart("test", "QuestionsIT", asked);
    }

    private long fact(String code, LocalDate on, Long supersedes) {
        long fact = Owner.number("""
                insert into fact (subject_id, code, occurred_on, zone, known_at, source, supersedes, recorded_by)
                values (?, ?, ?, 'America/Chicago', now(), 'OFFICIAL', ?, ?) returning id""", subject, code, on, supersedes, second.id());
        Owner.run(
                "insert into fact_verification (fact_id, how, verified_by) values (?, 'BY_SECOND_PERSON', ?)",
                fact,
                specialist.id());
        return fact;
    }

    private long notice(long fact) {
        return Owner.number(
                "insert into notice (fact_id, registration_id, case_id, subject_id) values (?, ?, ?, ?) returning id",
                fact,
                registration,
                caseId,
                subject);
    }

    private void check() {
        check("CLEAR");
    }

    private void check(String result) {
        Owner.run(
                "insert into check_1367 (subject_id, result, system_asked, checked_by) values (?, ?, 'Central index', ?)",
                subject,
                result,
                officer.id());
    }

    private long hold(String on, long id, String expires) {
        return Owner.number(
                "insert into hold (kind, " + on
                        + ", authority, reason, placed_by, expires_at) values ('COUNSEL', ?, 'test'," + " 'test', ?, "
                        + expires + ") returning id",
                id,
                officer.id());
    }
}
