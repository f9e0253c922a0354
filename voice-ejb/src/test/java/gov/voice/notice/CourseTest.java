package gov.voice.notice;

import static org.assertj.core.api.Assertions.assertThat;

import gov.voice.disclosure.Decision;
import gov.voice.disclosure.Decision.Answer;
import gov.voice.disclosure.Question;
import gov.voice.task.NewTask;
import gov.voice.task.TaskKind;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourseTest {
    private static final Instant EVENING = Instant.parse("2026-11-25T03:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-11-25T14:00:00Z");
    private static final Instant MOVED = Instant.parse("2026-11-24T12:00:00Z");
    private static final Rung MAIL = new Rung(1, 9, 1, "EMAIL", "ana@example.org", false, MOVED, null);
    private static final Rung UNPROVEN = new Rung(1, 9, 1, "EMAIL", "ana@example.org", false, null, null);
    private static final Rung FAILED = new Rung(1, 9, 1, "EMAIL", "ana@example.org", false, MOVED, MOVED);
    private static final Rung URGENT_CALL = new Rung(2, 9, 2, "CALL", "(312) 555-0101", true, null, null);

    private NoticeState state = NoticeState.NEW;
    private List<String> why = List.of();
    private boolean urgent = true;
    private boolean words = true;
    private boolean byPerson;
    private Question.Review review;

    private Move move(Answer answer, List<String> reasons, Rung... rungs) {
        Pending notice = new Pending(
                3,
                state,
                why,
                urgent,
                MOVED,
                "IM10",
                4,
                5,
                6,
                7,
                9,
                10,
                11,
                "es",
                "America/Chicago",
                LocalTime.of(8, 0),
                LocalTime.of(20, 0),
                false,
                false,
                false);
        Question question = new Question(
                3, Question.Moment.FIRST, EVENING, null, null, null, List.of(), null, null, null, null, review, null);
        Decision decision = new Decision(answer, List.of(), reasons, byPerson, null);
        return new Course(notice, question, decision, new Ladder(List.of(rungs)), words, EVENING).move();
    }

    @Test
    void aReleasedNoticeIsSentAtTheNextSafeMoment() {
        Move move = move(Answer.RELEASE, List.of(), MAIL, URGENT_CALL);
        assertThat(move.to()).isEqualTo(NoticeState.RELEASED);
        assertThat(move.step()).isEqualTo(Move.SEND);
        assertThat(move.due()).isEqualTo(MORNING);
        assertThat(move.less()).isFalse();
    }

    @Test
    void theShorterSentenceStaysTheShorterOne() {
        assertThat(move(Answer.RELEASE_LESS, List.of(), MAIL).less()).isTrue();
    }

    @Test
    void whatOnlyAPersonMayTellIsACallInsideSafeHours() {
        byPerson = true;
        Move move = move(Answer.RELEASE, List.of(), MAIL, URGENT_CALL);
        assertThat(move.to()).isEqualTo(NoticeState.CALL);
        assertThat(move.step()).isNull();
        assertThat(move.tasks()).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(TaskKind.CALL);
            assertThat(task.notBefore()).isEqualTo(MORNING);
        });
    }

    @Test
    void anUrgentNoticeGoesOnToTheCallWhereTheAddressIsNotProven() {
        assertThat(move(Answer.RELEASE, List.of(), UNPROVEN, URGENT_CALL).to()).isEqualTo(NoticeState.CALL);
    }

    @Test
    void anyOtherWaitsForTheProofAndSomebodyOwesIt() {
        urgent = false;
        Move move = move(Answer.RELEASE, List.of(), UNPROVEN, URGENT_CALL);
        assertThat(move.to()).isEqualTo(NoticeState.WAITING);
        assertThat(move.why()).containsExactly("ADDRESS_UNPROVEN");
        assertThat(move.step()).isEqualTo(Move.DECIDE);
        assertThat(move.tasks()).extracting(NewTask::kind).containsExactly(TaskKind.PROVE_ADDRESS);
    }

    @Test
    void aFailedAddressIsNeverAnOptOut() {
        urgent = false;
        Move move = move(Answer.RELEASE, List.of(), FAILED);
        assertThat(move.to()).isEqualTo(NoticeState.WAITING);
        assertThat(move.why()).containsExactly("NO_ADDRESS");
        assertThat(move.tasks()).extracting(NewTask::kind).containsExactly(TaskKind.FIND_ADDRESS);
    }

    @Test
    void aCallNeverGoesBackToTheMachine() {
        state = NoticeState.CALL;
        assertThat(move(Answer.RELEASE, List.of(), MAIL, URGENT_CALL).to()).isEqualTo(NoticeState.CALL);
    }

    @Test
    void whatDidNotArriveIsNotMailedAgainByTheMachine() {
        state = NoticeState.WAITING;
        why = List.of("NOT_ARRIVED", "NO_ADDRESS");
        Move move = move(Answer.RELEASE, List.of(), MAIL);
        assertThat(move.to()).isEqualTo(NoticeState.WAITING);
        assertThat(move.why()).isEqualTo(why);
        assertThat(move(Answer.RELEASE, List.of(), MAIL, URGENT_CALL).to()).isEqualTo(NoticeState.CALL);
    }

    @Test
    void anAddressThatWasProvenSinceMayBeMailed() {
        state = NoticeState.WAITING;
        why = List.of("MAIL_FAILED", "NO_ADDRESS");
        Rung newer = new Rung(3, 9, 1, "EMAIL", "ana.new@example.org", false, MOVED.plusSeconds(1), null);
        assertThat(move(Answer.RELEASE, List.of(), newer).to()).isEqualTo(NoticeState.RELEASED);
    }

    @Test
    void whatBecameOfMailIsRememberedWhileItWaitsForSomethingElse() {
        why = List.of("NOT_ARRIVED");
        assertThat(move(Answer.WAIT, List.of("CHECK_EXPIRED"), MAIL).why())
                .containsExactly("CHECK_EXPIRED", "NOT_ARRIVED");
    }

    @Test
    void theCallAfterAMailEndsAsDeliveredWhereNothingMayBeAddedToIt() {
        state = NoticeState.CALL;
        why = List.of("MAILED");
        assertThat(move(Answer.REFUSE, List.of("HOLD"), MAIL, URGENT_CALL).to()).isEqualTo(NoticeState.DELIVERED);
        assertThat(move(Answer.REVIEW, List.of("OVERTAKEN"), MAIL, URGENT_CALL).to())
                .isEqualTo(NoticeState.DELIVERED);
        assertThat(move(Answer.WAIT, List.of("CHECK_EXPIRED"), MAIL, URGENT_CALL)
                        .why())
                .contains("MAILED");
        state = NoticeState.WAITING;
        assertThat(move(Answer.RELEASE, List.of(), MAIL, URGENT_CALL).to()).isEqualTo(NoticeState.CALL);
    }

    @Test
    void withoutApprovedWordsNothingIsSaid() {
        words = false;
        Move move = move(Answer.RELEASE, List.of(), MAIL);
        assertThat(move.to()).isEqualTo(NoticeState.WAITING);
        assertThat(move.why()).containsExactly("NO_WORDS");
    }

    @Test
    void aMissingCheckWaitsWithAnUrgentTaskWhereTheFactIsUrgent() {
        Move move = move(Answer.WAIT, List.of("CHECK_EXPIRED", "FACT_UNVERIFIED"), MAIL);
        assertThat(move.to()).isEqualTo(NoticeState.WAITING);
        assertThat(move.tasks()).extracting(NewTask::key).containsExactly("check-1367:5", "fact:4");
        assertThat(move.tasks()).allMatch(NewTask::urgent);
    }

    @Test
    void outcomesEndItWithTheirReason() {
        assertThat(move(Answer.REFUSE, List.of("HOLD"), MAIL))
                .isEqualTo(Move.ended(NoticeState.WITHHELD, List.of("HOLD")));
        assertThat(move(Answer.NOT_WANTED, List.of("TOPIC_NOT_ASKED"), MAIL).to())
                .isEqualTo(NoticeState.NOT_WANTED);
        assertThat(move(Answer.SUPERSEDED, List.of("CORRECTED"), MAIL).to()).isEqualTo(NoticeState.SUPERSEDED);
    }

    @Test
    void whatDidNotArriveIsNotMailedOnceThereAreWordsAgain() {
        state = NoticeState.WAITING;
        why = List.of("NOT_ARRIVED");
        words = false;
        Move waits = move(Answer.RELEASE, List.of(), MAIL, URGENT_CALL);
        assertThat(waits.why()).containsExactly("NO_WORDS", "NOT_ARRIVED");
        why = waits.why();
        words = true;
        assertThat(move(Answer.RELEASE, List.of(), MAIL, URGENT_CALL).to()).isEqualTo(NoticeState.CALL);
    }

    @Test
    void afterARestoreAPersonLooksBeforeAnythingIsSentAgain() {
        state = NoticeState.REVIEW;
        why = List.of("RESTORED");
        assertThat(move(Answer.RELEASE, List.of(), MAIL).to()).isEqualTo(NoticeState.REVIEW);
        assertThat(move(Answer.WAIT, List.of("CHECK_EXPIRED"), MAIL).why()).contains("RESTORED");
        review = new Question.Review("RELEASE", 1, MOVED.minusSeconds(1), false);
        assertThat(move(Answer.RELEASE, List.of(), MAIL).to()).isEqualTo(NoticeState.REVIEW);
        review = new Question.Review("RELEASE", 1, MOVED.plusSeconds(1), false);
        assertThat(move(Answer.RELEASE, List.of(), MAIL).to()).isEqualTo(NoticeState.RELEASED);
    }
}
