package gov.voice.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProofCodeTest {

    @Test
    void onlyTheCodeItselfFitsWhatWasKeptOfIt() {
        String kept = ProofCode.hash("012345");
        assertThat(kept).doesNotContain("012345");
        assertThat(ProofCode.fits(" 012345 ", kept)).isTrue();
        assertThat(ProofCode.fits("012346", kept)).isFalse();
        assertThat(ProofCode.fits("12345", kept)).isFalse();
        assertThat(ProofCode.fits("", kept)).isFalse();
        assertThat(ProofCode.fits(null, kept)).isFalse();
    }

    @Test
    void whatIsKeptOfTheSameCodeIsNotTheSame() {
        assertThat(ProofCode.hash("000000")).isNotEqualTo(ProofCode.hash("000000"));
    }

    @Test
    void aCodeHasSixDigits() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(ProofCode.make()).matches("[0-9]{6}");
        }
    }
}
