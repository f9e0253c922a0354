package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.access.Actor;
import gov.voice.access.NotAllowed;
import gov.voice.access.Role;
import gov.voice.access.SystemWork;
import gov.voice.hold.HoldKind;
import gov.voice.hold.HoldRow;
import gov.voice.hold.HoldService;
import gov.voice.hold.NewHold;
import gov.voice.notice.ExpiredHolds;
import gov.voice.platform.Conflict;
import gov.voice.platform.Database;
import gov.voice.platform.NotFound;
import gov.voice.platform.Refused;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

class HoldIT extends ContainerTest {
    @EJB
    private HoldService holds;

    @Inject
    private ExpiredHolds expired;

    @Inject
    private SystemWork work;

    @Inject
    private Database database;

    private final Actor officer = People.staff(Role.DISCLOSURE, People.office());
    private final FollowedCase followed = new FollowedCase();

    @Test
    void withholdsOpenNoticesInItsOwnTransaction() {
        long notice = followed.noticeInReview();
        long other = new FollowedCase().noticeInReview();

        long hold = place(onSubject(HoldKind.SEALED));

        assertThat(Owner.rows("""
                        select n.state, n.ended_at is not null as ended, n.xmin = h.xmin as together
                        from notice n, hold h where n.id = ? and h.id = ?""", notice, hold))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("state", "WITHHELD")
                        .containsEntry("ended", true)
                        .containsEntry("together", true));
        assertThat(FollowedCase.why(notice)).containsExactly("HOLD");
        assertThat(FollowedCase.owed("review:" + notice)).isFalse();
        assertThat(FollowedCase.state(other)).as("of another subject").isEqualTo("REVIEW");
        assertThat(Owner.number("select count(*) from decision where notice_id = ? and answer = 'REFUSE'", notice))
                .as("with its trace")
                .isEqualTo(1);
    }

    @Test
    void onACaseWithholdsThatCasesNotices() {
        long notice = followed.noticeInReview();

        long hold = place(NewHold.onCase(
                followed.caseId, HoldKind.COURT_ORDER, "Order of the court", "Ordered this morning", null));

        assertThat(FollowedCase.state(notice)).isEqualTo("WITHHELD");
        assertThat(People.as(officer, () -> holds.ofSubject(followed.subjectId)))
                .extracting(HoldRow::id)
                .containsExactly(hold);
    }

    @Test
    void liftedItsNoticesGoBackToReviewUnlessAnotherKeepsThem() {
        long notice = followed.noticeInReview();
        long first = place(onSubject(HoldKind.SEALED));
        long second = place(onSubject(HoldKind.COUNSEL));

        lift(first, "Unsealed by the court");
        assertThat(FollowedCase.state(notice)).as("counsel still keeps it").isEqualTo("WITHHELD");

        lift(second, "Counsel agrees");
        assertThat(FollowedCase.state(notice)).isEqualTo("REVIEW");
        Await.until("somebody owes a ruling", () -> FollowedCase.owed("review:" + notice));
        assertThat(FollowedCase.why(notice)).contains("AFTER_HOLD");
    }

    @Test
    void whatAnExpiredHoldKeptBackIsFoundHoweverLongAgoItExpired() {
        long notice = followed.noticeInReview();
        long hold = place(onSubject(HoldKind.SEALED));
        Owner.run(
                "update hold set placed_at = now() - interval '30 days', expires_at = now() - interval '20 days' where id = ?",
                hold);
        Owner.run("update notice set moved_at = now() - interval '25 days' where id = ?", notice);

        assertThat(work.apart("test", "HoldIT", () -> database.query(expired::reopen)))
                .isPositive();
        assertThat(FollowedCase.state(notice)).isEqualTo("REVIEW");
    }

    @Test
    void protectionIsOfAPersonDoesNotLapseAndIsLiftedOnlyByANewerClearCheck() {
        assertThatThrownBy(() -> place(NewHold.onSubject(
                        followed.subjectId,
                        HoldKind.PROTECTED_1367,
                        "8 U.S.C. 1367",
                        "Told by counsel",
                        Instant.now().plus(Duration.ofDays(3)))))
                .isInstanceOf(Refused.class)
                .hasMessage("hold-protected-lasts");
        assertThatThrownBy(() -> place(NewHold.onCase(
                        followed.caseId, HoldKind.PROTECTED_1367, "8 U.S.C. 1367", "Told by counsel", null)))
                .isInstanceOf(Refused.class);
        long notice = followed.noticeInReview();
        long hold = place(onSubject(HoldKind.PROTECTED_1367));

        assertThatThrownBy(() -> lift(hold, "The check before it was clear"))
                .isInstanceOf(Refused.class)
                .hasMessage("hold-protected");
        assertThat(FollowedCase.state(notice)).isEqualTo("WITHHELD");

        followed.clear();
        lift(hold, "Checked again");
        assertThat(FollowedCase.state(notice)).isEqualTo("REVIEW");
    }

    @Test
    void waitsForWhatIsBeingHandedOver() throws Exception {
        CompletableFuture<Long> placing;
        try (Handle sender = Owner.query(handle -> handle.getJdbi().open())) {
            sender.begin();
            sender.select("select subject_lock_shared(?)::text", followed.subjectId)
                    .mapTo(String.class)
                    .one();
            placing = CompletableFuture.supplyAsync(() -> place(onSubject(HoldKind.ASYLUM)));
            Await.until("the hold waits", () -> Owner.number("""
                    select count(*) from pg_locks where locktype = 'advisory' and not granted and mode = 'ExclusiveLock'""") > 0);
            assertThat(placing).isNotDone();
            sender.commit();
        }
        assertThat(placing.get()).isPositive();
    }

    @Test
    void isLiftedOnceByWhoeverSawItAsItIs() {
        long hold = place(onSubject(HoldKind.JUVENILE));

        assertThatThrownBy(() -> People.doAs(officer, () -> holds.lift(hold, version(hold) + 1, "why")))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> lift(hold, " ")).isInstanceOf(Refused.class);
        lift(hold, "Was somebody else");
        assertThatThrownBy(() -> lift(hold, "again")).isInstanceOf(Refused.class);
        assertThat(People.as(officer, () -> holds.ofSubject(followed.subjectId)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.inForce()).isFalse();
                    assertThat(row.liftReason()).isEqualTo("Was somebody else");
                });
    }

    @Test
    void needsAnAuthorityAReasonAndATimeToCome() {
        for (NewHold poor : new NewHold[] {
            NewHold.onSubject(followed.subjectId, HoldKind.SEALED, " ", "why", null),
            NewHold.onSubject(followed.subjectId, HoldKind.SEALED, "Order", "", null),
            NewHold.onSubject(
                    followed.subjectId,
                    HoldKind.SEALED,
                    "Order",
                    "why",
                    Instant.now().minus(Duration.ofMinutes(1)))
        }) {
            assertThatThrownBy(() -> place(poor)).isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> place(NewHold.onSubject(Long.MAX_VALUE, HoldKind.SEALED, "Order", "why", null)))
                .isInstanceOf(NotFound.class);
        assertThat(Owner.number("select count(*) from hold where subject_id = ?", followed.subjectId))
                .isZero();
    }

    @Test
    void isNobodyElsesToKnow() {
        place(onSubject(HoldKind.ASYLUM));
        for (Role role : Role.values()) {
            if (role != Role.DISCLOSURE && role != Role.SYSTEM) {
                Actor actor = People.staff(role, followed.specialist.officeId());
                assertThatThrownBy(() -> People.as(actor, () -> holds.ofSubject(followed.subjectId)))
                        .as(role.name())
                        .isInstanceOf(NotAllowed.class);
                assertThatThrownBy(() -> People.as(actor, () -> holds.place(onSubject(HoldKind.ASYLUM))))
                        .as(role.name())
                        .isInstanceOf(NotAllowed.class);
            }
        }
    }

    private NewHold onSubject(HoldKind kind) {
        return NewHold.onSubject(followed.subjectId, kind, "Order of the court", "Told by counsel", null);
    }

    private void lift(long hold, String reason) {
        long seen = version(hold);
        People.doAs(officer, () -> holds.lift(hold, seen, reason));
    }

    private static long version(long hold) {
        return Owner.number("select version from hold where id = ?", hold);
    }

    private long place(NewHold hold) {
        return People.as(officer, () -> holds.place(hold));
    }
}
