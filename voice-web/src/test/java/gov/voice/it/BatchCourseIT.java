package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;

import gov.voice.access.SystemWork;
import gov.voice.it.FeedSender.Ended;
import gov.voice.notice.BatchReleased;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** How a batch ends: whole, or not at all, and once. */
class BatchCourseIT extends FeedTest {
    @Inject
    private Event<BatchReleased> released;

    @Inject
    private SystemWork work;

    @Test
    void aFileThatCannotBeTakenLeavesNothing() {
        Detainee person = Detainee.anew();
        Ended batch = sender.sendFile(
                null, "Alien File Number,Last Name,First Name,Birth Date\n" + person.aNumber() + ",A,B,1990-01-01\n");
        assertThat(batch.answer().state()).isEqualTo("failed");
        assertThat(batch.answer().problem()).isEqualTo("column-missing");
        assertThat(batch.answer().rows()).isZero();
        assertThat(standing(person)).isEmpty();
        assertThat(Owner.number("select count(*) from feed_chunk where batch_id = ?", batch.id()))
                .isZero();
        assertThat(sender.send(person.row(STAY, STAY, "", "")).answer().state()).isEqualTo("done");
    }

    /** As on a server that lost the feed's lock to another one, which ended the batch meanwhile. */
    @Test
    void aBatchThatHasEndedIsNotBegunAgain() {
        long batch = Owner.query(idle -> {
            lockFeed(idle);
            long id = received("");
            Owner.query(other -> other.inTransaction(ending -> {
                ending.execute("select id from feed_batch where id = ? for update", id);
                idle.execute("select pg_advisory_unlock_all()");
                Await.until(
                        "the worker waits for the batch",
                        () -> Owner.number(
                                        "select count(*) from pg_locks where not granted and locktype = 'transactionid'")
                                > 0);
                return ending.execute("update feed_batch set state = 'done', ended_at = now() where id = ?", id);
            }));
            return id;
        });
        Detainee next = Detainee.anew();
        assertThat(sender.send(next.row(STAY, STAY, "", "")).answer().state()).isEqualTo("done");
        assertThat(Owner.number(
                        "select count(*) from feed_batch where id = ? and state = 'done' and run is null", batch))
                .isEqualTo(1);
    }

    @Test
    void aFileOfWhichAPartIsGoneFailsLoudly() {
        long batch = received("this is gone");
        Await.until(
                "it has failed",
                () -> Owner.number(
                                "select count(*) from feed_batch where id = ? and problem = 'file-incomplete'", batch)
                        == 1);
    }

    @Test
    void aRulingOnAStoppedBatchEndsIt() {
        Ended batch = sender.send(Detainee.anew().row(STAY, STAY, "", ""));
        Owner.run("update feed_batch set state = 'stopped' where id = ?", batch.id());
        work.apart("test", "BatchCourseIT.rule", () -> {
            released.fire(new BatchReleased(batch.id(), true));
            return null;
        });
        assertThat(Owner.rows("select state, discarded from feed_batch where id = ?", batch.id()))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("state", "done").containsEntry("discarded", true));
    }

    /** A batch whose file, as long as this text, is not there. */
    private long received(String text) {
        return Owner.number("""
                insert into feed_batch (feed, format, as_of, as_of_given, received_at, sha256, bytes, sent_by)
                values ('ice-detention', 'CSV', now(), false, now(), '', ?, ?) returning id""", text.length(), sender.officer().id());
    }

    /** Held by the session, as long as the test wants it. */
    private static void lockFeed(Handle handle) {
        Await.until(
                "no server reads the feed",
                () -> handle.select("select pg_try_advisory_lock(hashtext('feed'), hashtext('ice-detention'))")
                        .mapTo(Boolean.class)
                        .one());
    }
}
