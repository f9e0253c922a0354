package gov.voice.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlienNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"A300000274", "a300000274", "300000274", "A 300 000 274", "A300-000-274"})
    void isOneNumberHoweverItIsWritten(String text) {
        assertThat(AlienNumber.read(text)).isEqualTo(new AlienNumber("A300000274", AlienNumber.Is.GIVEN));
        assertThat(AlienNumber.read(text).digits()).isEqualTo(300_000_274L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"b(6), b(7)c", "b(6), b(7)C", "B(6),B(7)(C)", "(b)(6), (b)(7)(C)", "b(6)"})
    void aWithheldOneIsNotMalformed(String text) {
        assertThat(AlienNumber.read(text).is()).isEqualTo(AlienNumber.Is.WITHHELD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A12", "A3000002745", "unknown", "B300000274", "A30000O274"})
    void allElseIsMalformedAndABlankOneToo(String text) {
        assertThat(AlienNumber.read(text)).isEqualTo(new AlienNumber(null, AlienNumber.Is.MALFORMED));
    }

    @Test
    void aNameThatBeginsLikeAMarkIsNone() {
        assertThat(Withheld.isMark("Baptiste")).isFalse();
        assertThat(Withheld.isMark("b(6) Baptiste")).isFalse();
    }
}
