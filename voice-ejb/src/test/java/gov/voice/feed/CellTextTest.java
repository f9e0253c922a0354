package gov.voice.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellTextTest {

    @Test
    void blanksOfEveryKindCountAsOneAndAtTheEndsAsNone() {
        assertThat(CellText.of("  De\u00a0la \t Cruz\n")).isEqualTo("De la Cruz");
        assertThat(CellText.of("\u3000\u2003 ")).isEmpty();
        assertThat(CellText.of(null)).isEmpty();
    }

    @Test
    void whatNobodySeesIsNotThere() {
        assertThat(CellText.of("\ufeffA\u200b300")).isEqualTo("A300");
    }

    @Test
    void aPlainTextStaysTheSameObject() {
        String plain = "Order of supervision - No SLRRFF";
        assertThat(CellText.of(plain)).isSameAs(plain);
    }
}
