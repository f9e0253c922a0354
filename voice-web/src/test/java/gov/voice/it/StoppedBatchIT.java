package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;

import gov.voice.access.Actor;
import gov.voice.access.Role;
import gov.voice.notice.BrakeService;
import gov.voice.notice.FanOutSweep;
import gov.voice.notice.SendingService;
import gov.voice.notice.StoppedBatch;
import jakarta.ejb.EJB;
import org.junit.jupiter.api.Test;

/** What the mass brake stopped stays stopped, whoever comes by: the sweep, a restored database, a look at it. */
class StoppedBatchIT extends ContainerTest {
    private static final int TOO_MANY = 501;
    private static final String BROUGHT =
            "select coalesce(sum(notices), 0) from brake_hour where hour = date_trunc('hour', now())";

    @EJB
    private BrakeService brake;

    @EJB
    private FanOutSweep sweep;

    @EJB
    private SendingService sending;

    @Test
    void theSweepTellsNobodyOfADiscardedBatch() {
        Registrant mother = Registrant.anew();
        long batch = Batches.withOneFact(mother.subjectId(), "IM10");
        stopped(batch, "DISCARDED", supervisor(mother));
        sweep.sweepLately();
        assertThat(mother.state()).isEqualTo("WITHHELD");
    }

    @Test
    void theSweepStopsAMassThatTheBrakeHasNotSeenAndWhatIsStoppedIsNotUsual() {
        Registrant first = Registrant.anew();
        long before = Owner.number(BROUGHT);
        first.joinedBy(TOO_MANY);
        long batch = Batches.withOneFact(first.subjectId(), "IM10");
        sweep.sweepLately();
        assertThat(Owner.number("select count(*) from notice where batch_id = ? and state = 'BRAKED'", batch))
                .isEqualTo(TOO_MANY + 1);
        assertThat(Owner.number("select count(*) from brake_stop where batch_id = ? and ruling is null", batch))
                .isEqualTo(1);
        People.doAs(supervisor(first), () -> brake.discard(batch, "It was a trial"));
        assertThat(Owner.number(BROUGHT)).as("what is stopped was not brought").isEqualTo(before);
    }

    @Test
    void aBarredNoticeOfOnesOwnCaseReadsInTheSampleLikeAForeignOne() {
        Registrant mother = Registrant.anew();
        Actor supervisor = supervisor(mother);
        long batch = braked(mother);
        assertThat(People.as(supervisor, () -> brake.open(batch)).sample())
                .singleElement()
                .satisfies(one -> assertThat(one.caseId()).isEqualTo(mother.caseId()));
        Owner.run(
                "insert into hold (kind, subject_id, authority, reason, placed_by) values ('SEALED', ?, 'a', 'r', ?)",
                mother.subjectId(),
                supervisor.id());
        StoppedBatch.Detail barred = People.as(supervisor, () -> brake.open(batch));
        assertThat(barred.sample())
                .hasSize(1)
                .isEqualTo(People.as(supervisor(Registrant.anew()), () -> brake.open(batch))
                        .sample());
        assertThat(barred.kinds()).singleElement().satisfies(one -> {
            assertThat(one.title("en")).isEqualTo("Released on conditions");
            assertThat(one.notices()).isEqualTo(1);
        });
        People.doAs(supervisor, () -> brake.discard(batch, "It was a trial"));
    }

    @Test
    void onARestoredDatabaseCallsAndStoppedBatchesAreHeldBackAsWell() {
        Registrant called = Registrant.anew();
        Registrant stopped = Registrant.anew();
        stopped.checked();
        Actor supervisor = supervisor(stopped);
        long batch = braked(stopped);
        notice(called, Batches.withOneFact(called.subjectId(), "IM10"), "CALL");
        Owner.run("update sending set copy = 'another'");
        try {
            Await.until(
                    "it found out",
                    () -> Owner.number("select count(*) from sending where paused and reason = 'RESTORED'") == 1);
            Await.until("the call waits for a look", () -> !"CALL".equals(called.state()));
            assertThat(stopped.state()).isEqualTo("BRAKED");
            People.doAs(supervisor, () -> brake.release(batch, "It is right as it is"));
        } finally {
            People.doAs(supervisor, () -> sending.resume("A person has looked at it"));
        }
        Await.until("a person is asked", () -> "REVIEW".equals(stopped.state()));
        assertThat(Owner.number(
                        "select count(*) from notice where registration_id = ? and 'RESTORED' = any(why)",
                        stopped.registrationId()))
                .isEqualTo(1);
    }

    /** Taken while the copy before it still paused, so it says itself that sending is paused for a restore. */
    @Test
    void aCopyOfACopyThatPausesHoldsBackAsWell() {
        Registrant mother = Registrant.anew();
        Owner.run("update sending set paused = true, reason = 'RESTORED', copy = 'a copy between'");
        try {
            notice(mother, Batches.withOneFact(mother.subjectId(), "IM10"), "CALL");
            Await.until("it found out", () -> !"CALL".equals(mother.state()));
            assertThat(Owner.number(
                            "select count(*) from notice where registration_id = ? and 'RESTORED' = any(why)",
                            mother.registrationId()))
                    .isEqualTo(1);
            assertThat(Owner.number("select count(*) from sending where paused and copy <> 'a copy between'"))
                    .as("the pause is this copy's own")
                    .isEqualTo(1);
        } finally {
            People.doAs(supervisor(mother), () -> sending.resume("A person has looked at it"));
        }
    }

    private static Actor supervisor(Registrant mother) {
        return People.staff(Role.SUPERVISOR, mother.office());
    }

    /** A batch with one notice, stopped. */
    private static long braked(Registrant mother) {
        long batch = Batches.withOneFact(mother.subjectId(), "IM10");
        notice(mother, batch, "BRAKED");
        stopped(batch, null, null);
        return batch;
    }

    private static void notice(Registrant mother, long batch, String state) {
        Owner.run("""
                insert into notice (fact_id, registration_id, case_id, subject_id, batch_id, state)
                select f.id, ?, ?, f.subject_id, f.batch_id, ? from fact f where f.batch_id = ?""", mother.registrationId(), mother.caseId(), state, batch);
    }

    private static void stopped(long batch, String ruling, Actor by) {
        Owner.run(
                "insert into brake_stop (batch_id, feed, cause, notices, allowed, ruling, reason, ruled_by, ruled_at)"
                        + " values (?, 'ice-detention', 'BATCH_SIZE', 501, 500, ?, ?, ?::bigint, case when ? then now() end)",
                batch,
                ruling,
                ruling == null ? null : "It was a trial",
                by == null ? null : by.id(),
                ruling != null);
    }
}
