package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gov.voice.disclosure.Decision.Answer;
import gov.voice.disclosure.Gate;
import gov.voice.disclosure.Question;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What bars a notice, and what is remembered of it once it bars no more: holds and protection. */
class HeldQuestionsIT extends QuestionTest {
    @Test
    void protectionThatACheckClearedIsRememberedLikeAHoldThatEnded() {
        protect();
        long notice = notice(fact("IM22", TODAY));
        assertThat(Gate.decide(ask(notice)).why()).containsExactly("PROTECTED");

        followed.clear();
        assertThat(Gate.decide(ask(notice)).why()).containsExactly("AFTER_HOLD");
        long news = notice(fact("IM20", TODAY));
        followed.clear();
        assertThat(ask(news).holdLiftedAt()).as("known after it was cleared").isNull();
    }

    @Test
    void holdsOnTheSubjectAndOnTheCaseBarAndWhatEndedIsRemembered() {
        followed.clear();
        long notice = notice(fact("IM22", TODAY));
        long onSubject = hold("subject_id", followed.subjectId, null);
        long onCase = hold("case_id", followed.caseId, null);
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

        long news = notice(fact("IM20", TODAY));
        assertThat(ask(news).holdLiftedAt())
                .as("known after the hold had ended")
                .isNull();
    }

    @Test
    void aHoldThatExpiredBarsNothingButIsRememberedToo() {
        long notice = notice(fact("IM22", TODAY));
        hold("subject_id", followed.subjectId, "now() + interval '1 hour'");

        assertThat(ask(notice).holds()).hasSize(1);
        Question later = ask(notice, Instant.now().plusSeconds(7200));
        assertThat(later.holds()).isEmpty();
        assertThat(later.holdLiftedAt()).isNotNull();
    }

    private void protect() {
        Owner.run(
                "insert into check_1367 (subject_id, result, system_asked, checked_by) values (?, 'PROTECTED', 'Central index', ?)",
                followed.subjectId,
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
