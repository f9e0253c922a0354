package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;

import gov.voice.access.Actor;
import gov.voice.access.Role;
import gov.voice.access.SystemWork;
import gov.voice.fact.FactService;
import gov.voice.feed.BatchAnswer;
import gov.voice.feed.FeedIntake;
import gov.voice.it.FeedSender.Ended;
import gov.voice.notice.BatchReleased;
import jakarta.ejb.EJB;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a file to its facts: each row has one outcome, and what stands is told once. */
class FeedImportIT extends ContainerTest {
    private static final String STAY = "2026-03-01 08:00:00";
    private static final String MOVE = "2026-03-04 10:30:00";
    private static final String END = "2026-03-20 16:00:00";

    @EJB
    private FeedIntake intake;

    @EJB
    private FactService facts;

    @Inject
    private Event<BatchReleased> released;

    @Inject
    private SystemWork work;

    private FeedSender sender;

    @BeforeEach
    void someoneSends() {
        sender = FeedSender.at(intake);
    }

    private static List<String> standing(Detainee person) {
        return Owner.query(handle ->
                handle.select("""
                        select f.code || ' ' || to_char(f.occurred_at at time zone f.zone, 'MM-DD HH24:MI') from fact f
                        where f.subject_id = ? and not exists (select from fact g where g.supersedes = f.id)
                        order by f.occurred_at, f.id""", person.subjectId()).mapTo(String.class).list());
    }

    private static void assertCounts(
            BatchAnswer answer, long facts, long unmatched, long duplicate, long unchanged, long quarantined) {
        assertThat(List.of(
                        answer.rowsWithFacts(),
                        answer.unmatched(),
                        answer.duplicate(),
                        answer.unchanged(),
                        answer.quarantined()))
                .as("with facts, unmatched, duplicate, unchanged, quarantined of %s", answer)
                .containsExactly(facts, unmatched, duplicate, unchanged, quarantined);
        assertThat(answer.rows()).isEqualTo(facts + unmatched + duplicate + unchanged + quarantined);
    }

    @Test
    void aStayOfTwoStintsIsThreeFactsInWhateverOrderItsRowsStand() {
        Detainee person = Detainee.anew();
        Ended batch = sender.send(person.row(STAY, MOVE, END, "Removed"), person.row(STAY, STAY, MOVE, "Transferred"));
        assertThat(batch.answer().state()).isEqualTo("done");
        assertCounts(batch.answer(), 2, 0, 0, 0, 0);
        assertThat(batch.answer().facts()).isEqualTo(3);
        assertThat(standing(person)).containsExactly("IM04 03-01 08:00", "IM06 03-04 10:30", "IM21 03-20 16:00");
        assertThat(Owner.rows("""
                        select distinct v.how, f.source, f.known_at = b.received_at as known_when_received
                        from fact f join fact_verification v on v.fact_id = f.id join feed_batch b on b.id = f.batch_id
                        where f.subject_id = ?""", person.subjectId())).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("how", "BY_SOURCE").containsEntry("source", "ice-detention");
            assertThat(row).containsEntry("known_when_received", true);
        });
        assertThat(Owner.number("select count(*) from feed_staging")).isZero();
        assertThat(Owner.number("select count(*) from feed_chunk where batch_id = ?", batch.id()))
                .isZero();
    }

    @Test
    void eachRowIsTheFirstThatFits() {
        Detainee person = Detainee.anew();
        Detainee other = Detainee.anew();
        Detainee ageless = Detainee.claiming(Detainee.anew().aNumber().replace("A8", "A7"), "Osei", "Kwame", null);
        Detainee twin = Detainee.anew();
        Detainee.claiming(twin.aNumber(), "Osei", "Efua", "1990-01-01");
        String first = person.row(STAY, STAY, "", "");
        Ended batch = sender.send(
                first,
                first.replace("María", "María ").replace(STAY, "03/01/2026 08:00:00"),
                Detainee.row("A700000001", "Nobody", "Here", "1970-01-01", STAY, STAY, "", ""),
                Detainee.row("b(6), b(7)c", "Nobody", "Here", "1970-01-01", STAY, STAY, "", ""),
                // name and birth date are a subject's, however they are written
                Detainee.row(
                        "b(6), b(7)C",
                        other.familyName().toUpperCase(java.util.Locale.ROOT),
                        "MARIA",
                        "04/17/1985",
                        STAY,
                        STAY,
                        "",
                        ""),
                Detainee.row("A700000002", other.familyName(), "María", other.birthDate(), STAY, STAY, "", ""),
                twin.row(STAY, STAY, "", ""),
                Detainee.row(other.aNumber(), other.familyName(), "María", "1931-01-01", STAY, STAY, "", ""),
                other.row(STAY, STAY, END, "Released per HQ"),
                other.row(STAY, STAY, END, ""),
                other.row(STAY, STAY, "2026-02-01 08:00:00", "Removed"),
                other.row(STAY, "2099-01-01 08:00:00", "", ""),
                other.row(STAY, "soon", "", ""),
                // no birth date to compare: the name decides
                Detainee.row(ageless.aNumber(), "OSEI", "Kwame", "b(6)", STAY, STAY, "", ""),
                Detainee.row(ageless.aNumber(), "Mensah", "Kwame", "b(6)", STAY, MOVE, "", ""));
        assertCounts(batch.answer(), 2, 2, 1, 0, 10);
        assertThat(standing(person)).containsExactly("IM04 03-01 08:00");
        assertThat(standing(ageless)).containsExactly("IM04 03-01 08:00");
        assertThat(standing(other)).isEmpty();
        List<String> causes = Owner.query(handle -> handle.select(
                        "select cause from feed_quarantine_line where batch_id = ? order by seq", batch.id())
                .mapTo(String.class)
                .list());
        assertThat(causes)
                .containsExactly(
                        "NUMBER_WITHHELD",
                        "NUMBER_UNKNOWN",
                        "CLAIMED_TWICE",
                        "BIRTH_DATE_CONTRADICTS",
                        "REASON_UNKNOWN",
                        "REASON_MISSING",
                        "BOOK_OUT_BEFORE_BOOK_IN",
                        "DATE_IN_FUTURE",
                        "DATE_UNREADABLE",
                        "NAME_CONTRADICTS");
    }

    @Test
    void twoRowsOfOneStintThatDisagreeNeedAPersonBoth() {
        Detainee person = Detainee.anew();
        Ended batch = sender.send(
                person.row(STAY, STAY, END, "Removed"),
                person.row(STAY, STAY, END, "Paroled"),
                person.row("2026-05-01", "2026-05-01", END.replace("03", "06"), "Paroled"),
                person.row("2026-05-01", "2026-05-01", END.replace("03", "06"), "Bonded Out - IJ"));
        assertCounts(batch.answer(), 1, 0, 0, 1, 2);
        assertThat(standing(person)).containsExactly("IM04 05-01 00:00", "IM10 06-20 16:00");
    }

    @Test
    void theSameFileAgainTellsNothingTwiceButTellsOfSubjectsAddedSince() {
        Detainee person = Detainee.anew();
        String later = "A6%08d".formatted(person.subjectId());
        String[] rows = {
            person.row(STAY, STAY, "", ""), Detainee.row(later, "Late", "Lena", "1991-09-09", STAY, STAY, "", "")
        };
        assertCounts(sender.send(rows).answer(), 1, 1, 0, 0, 0);
        assertCounts(sender.send(rows).answer(), 0, 1, 0, 1, 0);
        Detainee added = Detainee.claiming(later, "Late", "Lena", "1991-09-09");
        assertCounts(sender.send(rows).answer(), 1, 0, 0, 1, 0);
        assertThat(standing(added)).containsExactly("IM04 03-01 08:00");
    }

    @Test
    void aCorrectionSupersedesAndTheFileBeforeItOverturnsNothing() {
        Detainee person = Detainee.anew();
        String[] before = {person.row(STAY, STAY, END, "Removed")};
        sender.send(before);
        Ended corrected = sender.send(person.row(STAY, STAY, END, "Paroled - Fear Found"));
        assertCounts(corrected.answer(), 1, 0, 0, 0, 0);
        assertThat(corrected.answer().facts()).isEqualTo(1);
        assertThat(standing(person)).containsExactly("IM04 03-01 08:00", "IM10 03-20 16:00");
        assertCounts(sender.send(before).answer(), 0, 0, 0, 1, 0);
        assertThat(standing(person)).containsExactly("IM04 03-01 08:00", "IM10 03-20 16:00");
        assertThat(Owner.number(
                        "select count(*) from fact where subject_id = ? and supersedes is not null",
                        person.subjectId()))
                .isEqualTo(1);
    }

    @Test
    void theSourcesOwnWordsAreInNoRowThatAnybodyElseReads() {
        Detainee person = Detainee.anew();
        sender.send(
                person.row(STAY, STAY, END, "Paroled - Fear Found"),
                person.row("2026-05-01", "2026-05-01", "2026-06-20", "Relief Granted by IJ"));
        assertThat(standing(person)).hasSize(4);
        List<String> words = Owner.query(handle ->
                handle.select("""
                        select w.words from source_words w join fact f on f.id = w.fact_id
                        where f.subject_id = ? order by f.id""", person.subjectId()).mapTo(String.class).list());
        assertThat(words).containsExactly("Paroled - Fear Found", "Relief Granted by IJ");
        Actor inTheCase = People.staff(Role.RELATIONS, People.office());
        Owner.run(
                """
                insert into subject_match (case_id, subject_id, state, agreed, proposed_by, decided_by, decided_at)
                values (?, ?, 'CONFIRMED', '{NAME,A_NUMBER}', ?, ?, now())""",
                TestCase.open(inTheCase),
                person.subjectId(),
                sender.officer().id(),
                inTheCase.id());
        assertThat(People.as(inTheCase, () -> facts.ofSubject(person.subjectId())))
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.toString()).doesNotContain("Fear", "Relief"));
        assertThat(Owner.number("select count(*) from fact where batch_id is not null and source_detail is not null"))
                .isZero();
    }

    @Test
    void whoLeftTheCountryDidSoOnTheDepartedDateAndTheSameFileSaysItOnce() {
        Detainee person = Detainee.anew();
        String row = person.row(STAY, STAY, END, "Voluntary departure") + "2026-04-02";
        sender.send(row);
        assertThat(standing(person)).containsExactly("IM04 03-01 08:00", "IM21 04-02 00:00");
        assertCounts(sender.send(row).answer(), 0, 0, 0, 1, 0);
    }

    @Test
    void whatTheNewerFileSaysWinsWhicheverComesFirst() {
        Detainee person = Detainee.anew();
        sender.send(Instant.parse("2026-06-01T00:00:00Z"), person.row(STAY, STAY, END, "Paroled"));
        Ended older = sender.send(
                Instant.parse("2026-05-01T00:00:00Z"),
                person.row(STAY, STAY, END, "Removed"),
                person.row("2026-01-01", "2026-01-01", "2026-01-05", "Removed"));
        assertCounts(older.answer(), 1, 0, 0, 1, 0);
        assertThat(standing(person))
                .containsExactly("IM04 01-01 00:00", "IM21 01-05 00:00", "IM04 03-01 08:00", "IM10 03-20 16:00");
    }

    @Test
    void absenceWithdrawsNothing() {
        Detainee person = Detainee.anew();
        sender.send(person.row(STAY, STAY, END, "Removed"));
        assertCounts(sender.send(person.row(STAY, STAY, "", "")).answer(), 0, 0, 0, 1, 0);
        assertThat(standing(person)).containsExactly("IM04 03-01 08:00", "IM21 03-20 16:00");
    }

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
    void aSubjectThatItsCaseTookBackClaimsNoNumber() {
        Detainee person = Detainee.anew();
        long caseId = TestCase.open(sender.officer());
        String match = "insert into subject_match (case_id, subject_id, state, proposed_by) values (?, ?, ?, ?)";
        Owner.run(
                match, caseId, person.subjectId(), "REJECTED", sender.officer().id());
        assertCounts(sender.send(person.row(STAY, STAY, "", "")).answer(), 0, 1, 0, 0, 0);
        Owner.run(
                match, caseId, person.subjectId(), "PROPOSED", sender.officer().id());
        assertCounts(sender.send(person.row(STAY, STAY, "", "")).answer(), 1, 0, 0, 0, 0);
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

    @Test
    void aRulingOnAStoppedBatchEndsIt() {
        Ended batch = sender.send(Detainee.anew().row(STAY, STAY, "", ""));
        Owner.run("update feed_batch set state = 'stopped' where id = ?", batch.id());
        work.apart("test", "FeedImportIT.rule", () -> {
            released.fire(new BatchReleased(batch.id(), true));
            return null;
        });
        assertThat(Owner.rows("select state, discarded from feed_batch where id = ?", batch.id()))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("state", "done").containsEntry("discarded", true));
    }
}
