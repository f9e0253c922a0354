package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;

import gov.voice.it.FeedSender.Ended;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** One file after another: what stands is told once, and what a newer file says wins. */
class FeedCorrectionIT extends FeedTest {
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
}
