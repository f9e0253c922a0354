package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What overtakes a fact before it is told: later facts of its track that have happened and are verified. */
class OvertakenQuestionsIT extends QuestionTest {
    @Test
    void aLaterFactOfTheSameTrackOvertakesAndOneOfTheOtherDoesNot() {
        long charged = notice(fact("CJ04", TODAY.minusDays(1)));
        fact("IM04", TODAY);
        assertThat(ask(charged).fact().overtaken()).isFalse();

        long later = fact("CJ06", TODAY);
        assertThat(ask(charged).fact().overtaken()).isTrue();
        assertThat(ask(notice(later)).fact().overtaken()).isFalse();
    }

    @Test
    void aDateThatLiesAheadOvertakesNothingThatHappenedOnlyAnEarlierWordOfItsKind() {
        long custody = notice(fact("IM10", TODAY));
        long hearing = notice(fact("IM11", TODAY.plusDays(25)));
        assertThat(ask(custody).fact().overtaken()).isFalse();
        assertThat(ask(hearing).fact().overtaken()).isFalse();

        fact("IM09", TODAY.plusDays(30));
        assertThat(ask(hearing).fact().overtaken()).as("by another hearing").isFalse();
        fact("IM11", TODAY.plusDays(10));
        assertThat(ask(hearing).fact().overtaken())
                .as("by the hearing's new date")
                .isTrue();
        assertThat(ask(custody).fact().overtaken()).isFalse();
    }

    @Test
    void whatHasNotHappenedYetOrIsNotVerifiedOvertakesNothing() {
        long custody = notice(fact("IM04", TODAY.minusDays(1)));
        long tomorrow = fact("IM10", TODAY.plusDays(2));
        assertThat(ask(custody).fact().overtaken()).isFalse();
        assertThat(ask(custody, Instant.now().plus(Duration.ofDays(4))).fact().overtaken())
                .as("once it has happened")
                .isTrue();
        Owner.run("delete from fact_verification where fact_id = ?", tomorrow);

        long mistyped = fact("IM20", TODAY);
        Owner.run("delete from fact_verification where fact_id = ?", mistyped);
        assertThat(ask(custody).fact().overtaken()).isFalse();
    }

    @Test
    void newsOvertakesFromWhenItIsVerifiedNotFromWhenItWasTyped() {
        long custody = notice(fact("IM04", LocalDate.now().minusDays(3)));
        long typed = fact("IM06", LocalDate.now().minusDays(2));
        Owner.run("update fact set known_at = now() - interval '1 day' where id = ?", typed);
        Instant verified = Owner.query(
                handle -> handle.select("select verified_at from fact_verification where fact_id = ?", typed)
                        .mapTo(Instant.class)
                        .one());

        assertThat(ask(custody).fact().overtakenAt()).isEqualTo(verified);
    }

    @Test
    void theNewestOfWhatOvertakesCountsAndWhatNoLongerStandsDoesNot() {
        long custody = notice(fact("IM04", TODAY.minusDays(3)));
        long moved = fact("IM06", TODAY.minusDays(2));
        Instant first = ask(custody).fact().overtakenAt();
        long released = fact("IM10", TODAY.minusDays(1));
        assertThat(ask(custody).fact().overtakenAt()).isAfter(first);

        // Both were errors: what stands now is older than the custody.
        fact("IM06", TODAY.minusDays(9), moved);
        fact("IM10", TODAY.minusDays(9), released);
        assertThat(ask(custody).fact().overtaken()).isFalse();
    }
}
