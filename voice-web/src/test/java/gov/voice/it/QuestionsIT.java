package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;

import gov.voice.disclosure.Decision;
import gov.voice.disclosure.Decision.Answer;
import gov.voice.disclosure.DecisionReading;
import gov.voice.disclosure.Decisions;
import gov.voice.disclosure.Gate;
import gov.voice.disclosure.PastDecision;
import gov.voice.disclosure.Question;
import gov.voice.disclosure.Question.Moment;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the gate is asked is what stands in the database, and a decision is kept with the whole question. */
class QuestionsIT extends QuestionTest {
    @Inject
    private Decisions decisions;

    @Inject
    private DecisionReading reading;

    @Test
    void aNoticeWithEverythingInPlaceIsReleased() {
        followed.clear();
        Question question = ask(notice(fact("IM22", TODAY)));

        assertThat(question.fact().topic()).isEqualTo("CUSTODY");
        assertThat(question.fact().verified()).isTrue();
        assertThat(question.match().agreed()).containsExactly("NAME", "BIRTH_DATE");
        assertThat(question.releaseClass().letter()).isEqualTo("R");
        assertThat(question.contract().preparedBy()).isEqualTo(followed.specialist.id());
        assertThat(question.holds()).isEmpty();
        assertThat(question.holdLiftedAt()).isNull();
        assertThat(Gate.decide(question).answer()).isEqualTo(Answer.RELEASE);
        assertThat(question.releaseClass().urgent()).isTrue();
    }

    @Test
    void aFactWithOnlyADateHappenedByTheEndOfThatDayWhereItWasTold() {
        Question question = ask(notice(fact("CJ08", LocalDate.of(2026, 11, 20))));
        assertThat(question.fact().occurredAt()).isEqualTo(Instant.parse("2026-11-21T06:00:00Z"));
    }

    @Test
    void whatIsDatedTomorrowWaitsUntilThenAndAHearingDoesNot() {
        followed.clear();
        long departure = notice(fact("IM21", TODAY.plusDays(1)));
        assertThat(Gate.decide(ask(departure)).answer()).isEqualTo(Answer.WAIT);
        assertThat(Gate.decide(ask(departure)).why()).contains("NOT_YET_HAPPENED");
        assertThat(ask(departure, Instant.now().plus(Duration.ofDays(1)))
                        .fact()
                        .ahead(Instant.now().plus(Duration.ofDays(1))))
                .isFalse();

        assertThat(ask(notice(fact("CJ08", TODAY.plusDays(30)))).fact().notBefore())
                .isNull();
    }

    @Test
    void aCorrectionKnowsWhetherItsForerunnersWereToldAlsoThroughOneThatWasNot() {
        long wrong = fact("IM21", TODAY);
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
    void manyNoticesAreAskedAboutInTheSameTwoStatementsAndUnknownOnesHaveNoQuestion() {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(notice(fact("CJ08", TODAY)));
        }
        ids.add(Long.MAX_VALUE);
        Map<Long, Question> asked =
                system(() -> database.query(handle -> questions.load(handle, ids, Instant.now(), Moment.FIRST)));
        assertThat(asked.keySet()).containsExactlyElementsOf(ids.subList(0, 5));
    }

    @Test
    void aDecisionIsKeptWholeAndReadBackAsItWasAsked() {
        Question question = ask(notice(fact("IM22", TODAY)));
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
}
