package gov.voice.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class KnownPeopleTest {
    private final KnownPeople known = KnownPeople.of(
            new long[] {300_000_274L},
            new long[] {KnownPeople.nameAndBirth("de la cruz maria", LocalDate.of(1971, 5, 6))});

    private static PersonClaim person(String number, String birth, String family, String given) {
        return PersonClaim.read(number, birth, family, given);
    }

    @Test
    void whoseNumberIsClaimedMayBeKnown() {
        assertThat(known.mayBe(person("A300000274", "", "", ""))).isTrue();
    }

    @Test
    void whoseNameAndBirthDateFitMayBeKnownHoweverTheyAreWritten() {
        assertThat(known.mayBe(person("b(6), b(7)c", "05/06/1971", "DE-LA-CRUZ", "María")))
                .isTrue();
        assertThat(known.mayBe(person("A300000999", "1971-05-06", "De la Cruz", "Maria")))
                .isTrue();
    }

    @Test
    void everybodyElseIsAStranger() {
        assertThat(known.mayBe(person("A300000999", "1971-05-07", "De la Cruz", "Maria")))
                .isFalse();
        assertThat(known.mayBe(person("A300000999", "", "De la Cruz", "Maria"))).isFalse();
        assertThat(known.mayBe(person("b(6), b(7)c", "1971-05-06", "b(6), b(7)c", "Maria")))
                .isFalse();
    }
}
