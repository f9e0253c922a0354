package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.access.Actor;
import gov.voice.access.NotAllowed;
import gov.voice.access.Role;
import gov.voice.disclosure.Decision.Answer;
import gov.voice.disclosure.ReadWords;
import gov.voice.disclosure.Refusal;
import gov.voice.disclosure.ReviewDetail;
import gov.voice.disclosure.ReviewFilter;
import gov.voice.disclosure.ReviewQueue;
import gov.voice.disclosure.ReviewRow;
import gov.voice.disclosure.ReviewService;
import gov.voice.disclosure.RulingAnswer;
import gov.voice.notice.CallService;
import gov.voice.notice.NoticePreview;
import gov.voice.notice.PreviewService;
import gov.voice.platform.Conflict;
import gov.voice.platform.NotFound;
import gov.voice.platform.Refused;
import jakarta.ejb.EJB;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ReviewIT extends ContainerTest {
    @EJB
    private ReviewService reviews;

    @EJB
    private PreviewService previews;

    @EJB
    private CallService calls;

    private final Actor officer = People.staff(Role.DISCLOSURE, People.office());
    private final FollowedCase followed = new FollowedCase();

    @Test
    void showsWhatARulingRestsOn() {
        long notice = followed.noticeInReview();

        ReviewDetail detail = People.as(officer, () -> reviews.open(notice));

        assertThat(detail.open()).isTrue();
        assertThat(detail.prepared()).isFalse();
        assertThat(detail.notice().why()).containsExactly("CLASS_X");
        assertThat(detail.recipient().name()).isEqualTo("Marisol Ortega Ruiz");
        assertThat(detail.recipient().language()).isEqualTo("es");
        assertThat(detail.recipient().ways())
                .singleElement()
                .satisfies(way -> assertThat(way.kind()).isEqualTo("CALL"));
        assertThat(detail.event().recordedBy()).isEqualTo("Test " + followed.recorder.name());
        assertThat(detail.event().verifiedBy()).isEqualTo("Test " + followed.second.name());
        assertThat(detail.decision().answer()).isEqualTo(Answer.REVIEW);
        assertThat(detail.decision().steps()).hasSize(7);
    }

    @Test
    void aRulingTakesEffectAtOnceAndSettlesTheTask() {
        long notice = followed.noticeInReview();
        assertThat(FollowedCase.owed("review:" + notice)).isTrue();

        rule(notice, RulingAnswer.REFUSE, new Refusal("INVESTIGATION", "The office asked"));

        assertThat(FollowedCase.state(notice)).isEqualTo("WITHHELD");
        assertThat(FollowedCase.why(notice)).containsExactly("REVIEW_REFUSED");
        assertThat(FollowedCase.owed("review:" + notice)).isFalse();
        assertThat(People.as(officer, () -> reviews.open(notice)).rulings())
                .singleElement()
                .satisfies(ruling -> {
                    assertThat(ruling.reason()).isEqualTo("INVESTIGATION");
                    assertThat(ruling.note()).isEqualTo("The office asked");
                });
        assertThatThrownBy(() -> rule(notice, RulingAnswer.RELEASE, null)).isInstanceOf(Refused.class);
    }

    @Test
    void aReleaseLetsItGoOnAndLessStaysLess() {
        long released = followed.noticeInReview();
        rule(released, RulingAnswer.RELEASE, null);
        assertThat(FollowedCase.state(released)).isIn("CALL", "WAITING");
        assertThat(FollowedCase.why(released)).isSubsetOf("NO_WORDS");

        FollowedCase other = new FollowedCase();
        long less = other.noticeInReview();
        rule(less, RulingAnswer.RELEASE_LESS, null);
        assertThat(Owner.rows("select answer from decision where notice_id = ? order by id desc limit 1", less))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("answer", "RELEASE_LESS"));
    }

    @Test
    void whoeverPreparedItDoesNotRule() {
        long notice = followed.noticeInReview();
        for (String column : List.of("recorded_by", "prepared_by")) {
            Actor preparer = People.staff(Role.DISCLOSURE, People.office());
            String table = column.equals("recorded_by")
                    ? "update fact set recorded_by = ? where id = (select fact_id from notice where id = ?)"
                    : "update registration set prepared_by = ? where id = (select registration_id from notice where id = ?)";
            Owner.run(table, preparer.id(), notice);

            assertThat(People.as(preparer, () -> reviews.open(notice)).prepared())
                    .isTrue();
            assertThatThrownBy(
                            () -> People.doAs(preparer, () -> reviews.rule(notice, RulingAnswer.RELEASE, null, null)))
                    .as(column)
                    .isInstanceOf(Refused.class);
        }
        assertThat(FollowedCase.state(notice)).isEqualTo("REVIEW");
        assertThat(FollowedCase.owed("review:" + notice)).isTrue();
    }

    @Test
    void toRefuseNeedsAReason() {
        long notice = followed.noticeInReview();

        for (Refusal none : Arrays.asList(
                null, new Refusal("  ", "A note"), new Refusal("NO_SUCH_REASON", null), new Refusal("OTHER", " "))) {
            assertThatThrownBy(() -> rule(notice, RulingAnswer.REFUSE, none))
                    .as(String.valueOf(none))
                    .isInstanceOf(Refused.class);
        }
        assertThat(Owner.number("select count(*) from review where notice_id = ?", notice))
                .isZero();
        assertThatThrownBy(() -> rule(Long.MAX_VALUE, RulingAnswer.RELEASE, null))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void ofTwoOfficersTheLaterMeetsAConflict() throws Exception {
        long notice = followed.noticeInReview();
        Actor other = People.staff(Role.DISCLOSURE, People.office());
        CountDownLatch together = new CountDownLatch(2);
        List<Callable<Object>> rulings = List.of(
                () -> ruleTogether(together, officer, notice, RulingAnswer.RELEASE, null),
                () -> ruleTogether(together, other, notice, RulingAnswer.REFUSE, new Refusal("SAFETY", null)));
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Object> answers = new ArrayList<>();
        for (Future<Object> answer : two.invokeAll(rulings)) {
            answers.add(answer.get());
        }
        two.shutdown();

        assertThat(answers).filteredOn(Conflict.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn("ruled"::equals).hasSize(1);
        assertThat(Owner.number("select count(*) from review where notice_id = ?", notice))
                .isEqualTo(1);
    }

    private Object ruleTogether(CountDownLatch together, Actor actor, long notice, RulingAnswer answer, Refusal why)
            throws InterruptedException {
        together.countDown();
        together.await();
        try {
            People.doAs(actor, () -> reviews.rule(notice, answer, why, words(notice)));
            return "ruled";
        } catch (Conflict conflict) {
            return conflict;
        }
    }

    @Test
    void aReleaseIsNotTakenWhileSomethingIsMissing() {
        long notice = followed.noticeInReview();
        Owner.run(
                "update check_1367 set checked_at = now() - interval '2 days' where subject_id = ?",
                followed.subjectId);

        assertThat(People.as(officer, () -> reviews.open(notice)).decision().hindering())
                .singleElement()
                .satisfies(step -> assertThat(step.rule()).isEqualTo("gate.check.expired"));
        assertThatThrownBy(() -> rule(notice, RulingAnswer.RELEASE_LESS, null)).isInstanceOf(Refused.class);
        rule(notice, RulingAnswer.REFUSE, new Refusal("SAFETY", null));

        assertThat(People.as(officer, () -> reviews.open(notice)).rulings()).hasSize(1);
    }

    @Test
    void otherWordsThanThoseReadAreNotReleased() {
        ApprovedWords.all();
        long ruled = followed.noticeInReview();
        ReadWords read = words(ruled);
        rule(ruled, RulingAnswer.RELEASE, null);
        assertThat(FollowedCase.state(ruled)).isEqualTo("CALL");
        FollowedCase later = new FollowedCase();
        long open = later.noticeInReview();
        long newer = ApprovedWords.replaced(read.templateId());
        try {
            assertThatThrownBy(() -> People.doAs(officer, () -> reviews.rule(open, RulingAnswer.RELEASE, null, read)))
                    .as("read before others were approved")
                    .isInstanceOf(Conflict.class);

            assertThat(People.as(followed.specialist, () -> calls.script(ruled, false))
                            .over())
                    .isTrue();
            assertThat(FollowedCase.state(ruled)).isEqualTo("REVIEW");
            assertThat(FollowedCase.owed("review:" + ruled)).isTrue();
            assertThat(FollowedCase.why(ruled)).contains("OTHER_WORDS");
            rule(ruled, RulingAnswer.RELEASE, null);
            assertThat(FollowedCase.state(ruled)).isEqualTo("CALL");
        } finally {
            ApprovedWords.restored(read.templateId(), newer);
        }
    }

    @Test
    void urgentOnesStandFirstAndReasonsAreCounted() {
        long notice = followed.noticeInReview();
        long urgent = new FollowedCase().noticeInReview();
        Owner.run("update notice set urgent = true where id = ?", urgent);

        ReviewQueue queue = People.as(officer, () -> reviews.queue(ReviewFilter.ALL));
        List<Long> ids = queue.rows().stream().map(ReviewRow::noticeId).toList();

        assertThat(ids.indexOf(urgent)).isBetween(0, ids.indexOf(notice) - 1);
        assertThat(queue.counts().get("CLASS_X")).isGreaterThanOrEqualTo(2);
        assertThat(People.as(officer, () -> reviews.queue(new ReviewFilter(true, null)))
                        .rows())
                .allMatch(ReviewRow::urgent);
        assertThat(People.as(officer, () -> reviews.queue(new ReviewFilter(false, "LATE")))
                        .rows())
                .extracting(ReviewRow::noticeId)
                .doesNotContain(notice);
    }

    @Test
    void isADisclosureOfficersAlone() {
        long notice = followed.noticeInReview();
        for (Actor actor : List.of(
                followed.specialist,
                followed.recorder,
                People.staff(Role.SUPERVISOR, followed.specialist.officeId()))) {
            assertThatThrownBy(() -> People.as(actor, () -> reviews.queue(ReviewFilter.ALL)))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> People.as(actor, () -> reviews.open(notice)))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> People.doAs(actor, () -> reviews.rule(notice, RulingAnswer.RELEASE, null, null)))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    /** What the page shows to whoever rules. */
    private ReadWords words(long notice) {
        NoticePreview.Saying own = People.as(officer, () -> previews.of(notice)).own();
        return own == null ? null : own.templates();
    }

    private void rule(long notice, RulingAnswer answer, Refusal refusal) {
        People.doAs(officer, () -> reviews.rule(notice, answer, refusal, words(notice)));
    }
}
