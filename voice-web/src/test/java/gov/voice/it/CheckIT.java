package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.access.Actor;
import gov.voice.access.NotAllowed;
import gov.voice.access.Role;
import gov.voice.hold.CheckResult;
import gov.voice.hold.CheckRow;
import gov.voice.hold.CheckService;
import gov.voice.hold.HoldKind;
import gov.voice.hold.HoldService;
import gov.voice.hold.NewCheck;
import gov.voice.hold.WatchedSubject;
import gov.voice.platform.NotFound;
import gov.voice.platform.Refused;
import jakarta.ejb.EJB;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckIT extends ContainerTest {
    @EJB
    private CheckService checks;

    @EJB
    private HoldService holds;

    private final Actor officer = People.staff(Role.DISCLOSURE, People.office());
    private final FollowedCase followed = new FollowedCase();
    private final String task = "check-1367:" + followed.subjectId;

    @Test
    void whatWaitsForItGoesOn() {
        long notice = followed.notice("CJ01");
        FollowedCase.awaitState(notice, "WAITING");
        assertThat(FollowedCase.why(notice)).contains("CHECK_MISSING");
        assertThat(FollowedCase.owed(task)).isTrue();

        record(CheckResult.CLEAR);

        assertThat(FollowedCase.owed(task)).isFalse();
        FollowedCase.awaitState(notice, "REVIEW");
        assertThat(FollowedCase.why(notice)).containsExactly("CLASS_X");
    }

    @Test
    void aProtectedPersonIsHeldAtOnce() {
        long notice = followed.notice("CJ01");
        FollowedCase.awaitState(notice, "WAITING");

        record(CheckResult.PROTECTED);

        assertThat(FollowedCase.state(notice)).isEqualTo("WITHHELD");
        assertThat(FollowedCase.why(notice)).containsExactlyInAnyOrder("PROTECTED", "HOLD");
        assertThat(People.as(officer, () -> holds.ofSubject(followed.subjectId)))
                .singleElement()
                .satisfies(hold -> {
                    assertThat(hold.kind()).isEqualTo(HoldKind.PROTECTED_1367);
                    assertThat(hold.inForce()).isTrue();
                });
        record(CheckResult.PROTECTED);
        assertThat(People.as(officer, () -> holds.ofSubject(followed.subjectId)))
                .as("one hold is enough")
                .hasSize(1);
    }

    @Test
    void whatWasWithheldForAProtectionFoundToBeNoneGoesBackToReview() {
        long notice = followed.notice("CJ01");
        FollowedCase.awaitState(notice, "WAITING");
        record(CheckResult.PROTECTED);
        // As an earlier release let it happen: the hold went first, and the notice stayed withheld for the check alone.
        Owner.run(
                "update hold set lifted_by = ?, lifted_at = now(), lift_reason = 'test' where subject_id = ?",
                officer.id(),
                followed.subjectId);
        Owner.run("update notice set why = '{PROTECTED}' where id = ?", notice);
        record(CheckResult.PROTECTED);
        assertThat(FollowedCase.state(notice)).isEqualTo("WITHHELD");
        Owner.run(
                "update hold set lifted_by = ?, lifted_at = now(), lift_reason = 'test' where subject_id = ? and lifted_at is null",
                officer.id(),
                followed.subjectId);

        record(CheckResult.CLEAR);

        Await.until("somebody owes a ruling", () -> FollowedCase.owed("review:" + notice));
        assertThat(FollowedCase.state(notice)).isEqualTo("REVIEW");
        assertThat(FollowedCase.why(notice)).contains("AFTER_HOLD");
    }

    @Test
    void isKeptWithWhatWasAsked() {
        record(CheckResult.CLEAR);
        record(CheckResult.PROTECTED);

        assertThat(People.as(officer, () -> checks.ofSubject(followed.subjectId)))
                .extracting(CheckRow::result)
                .as("newest first")
                .containsExactly(CheckResult.PROTECTED, CheckResult.CLEAR);
        assertThat(People.as(officer, () -> checks.ofSubject(followed.subjectId)))
                .allSatisfy(row -> {
                    assertThat(row.systemAsked()).isEqualTo("Central index");
                    assertThat(row.reference()).isEqualTo("Q-17");
                });
    }

    @Test
    void subjectsThatWaitForOneStandFirst() {
        record(CheckResult.CLEAR);
        FollowedCase waiting = new FollowedCase();
        FollowedCase.awaitState(waiting.notice("CJ01"), "WAITING");

        List<WatchedSubject> listed =
                People.as(officer, () -> checks.watched(0, 100)).rows();
        List<Boolean> open =
                listed.stream().map(row -> row.waitingSince() != null).toList();

        assertThat(open.lastIndexOf(true)).isLessThan(open.contains(false) ? open.indexOf(false) : open.size());
        assertThat(listed).anySatisfy(row -> {
            assertThat(row.id()).isEqualTo(waiting.subjectId);
            assertThat(row.lastResult()).isNull();
        });
    }

    @Test
    void namesTheSystemAndASubjectThatIsThere() {
        assertThatThrownBy(() -> People.as(
                        officer, () -> checks.record(new NewCheck(followed.subjectId, CheckResult.CLEAR, " ", null))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> People.as(
                        officer, () -> checks.record(new NewCheck(Long.MAX_VALUE, CheckResult.CLEAR, "Index", null))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void isNobodyElsesToKnow() {
        for (Actor actor : List.of(
                followed.specialist,
                followed.recorder,
                People.staff(Role.SUPERVISOR, followed.specialist.officeId()))) {
            assertThatThrownBy(() -> People.as(actor, () -> checks.ofSubject(followed.subjectId)))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> People.as(actor, () -> checks.watched(0, 10)))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    private void record(CheckResult result) {
        People.as(officer, () -> checks.record(new NewCheck(followed.subjectId, result, "Central index", "Q-17")));
    }
}
