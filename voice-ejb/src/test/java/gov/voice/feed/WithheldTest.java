package gov.voice.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WithheldTest {
    @ParameterizedTest
    @ValueSource(strings = {"b(6), b(7)c", "B(6),B(7)(C)", "(b)(6), (b)(7)(c)", "b(6)"})
    void marksAreKnownInAnyCaseAndSpacing(String text) {
        assertThat(Withheld.isMark(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "b(6", "Bauer", "b(6) Bauer", "(Ana)"})
    void aNameIsNone(String text) {
        assertThat(Withheld.isMark(text)).isFalse();
    }

    @Test
    void aWholeCellOfThemIsNone() {
        assertThat(Withheld.isMark("b(6), ".repeat(20_000) + "b(6)")).isFalse();
    }
}
