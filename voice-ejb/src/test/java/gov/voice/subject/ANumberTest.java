package gov.voice.subject;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ANumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A012345678",
                "a012345678",
                "012345678",
                "A012 345 678",
                "A012-345-678",
                "A12345678",
                " A 12-345-678 "
            })
    void howeverItIsWrittenItIsKeptAsAAndNineDigits(String written) {
        assertThat(ANumber.normalized(written)).contains("A012345678");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"A", "A12345", "A1234567890", "B012345678", "A01234567X", "b(6), b(7)C"})
    void whatIsNoNumberIsNone(String written) {
        assertThat(ANumber.normalized(written)).isEmpty();
    }

    @Test
    void aMaskedNumberShowsItsLastTwoDigitsOnly() {
        assertThat(ANumber.masked("A012345647")).isEqualTo("A••• ••• •47").doesNotContain("0123");
    }
}
