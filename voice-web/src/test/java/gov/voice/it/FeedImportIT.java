package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;

import gov.voice.access.Actor;
import gov.voice.access.Role;
import gov.voice.fact.FactService;
import gov.voice.it.FeedSender.Ended;
import jakarta.ejb.EJB;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From a file to its facts: each row has one outcome. */
class FeedImportIT extends FeedTest {
    @EJB
    private FactService facts;

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
}
