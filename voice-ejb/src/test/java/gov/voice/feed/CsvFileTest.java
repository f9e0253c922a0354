package gov.voice.feed;

import static gov.voice.feed.ExportText.HEADINGS;
import static gov.voice.feed.ExportText.read;
import static gov.voice.feed.ExportText.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
    private static final String FILE = HEADINGS + "\n" + row("A300000274").replace("Okafor", "Núñez") + "\n";

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstHeading() throws Exception {
        assertThat(read("\ufeff" + FILE)).hasSize(1);
        assertThat(read("\ufeff" + FILE.replace("Alien File Number", "\"Alien File Number\"")))
                .as("as some programs quote every cell")
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16", "UTF-16LE"})
    void anyOtherEncodingIsRefused(String charset) {
        assertThatThrownBy(() -> read(FILE.getBytes(Charset.forName(charset))))
                .isInstanceOfSatisfying(
                        FeedProblem.class, problem -> assertThat(problem.key()).isEqualTo("not-utf-8"));
    }

    @Test
    void quotedCellsMayHoldCommasAndLines() throws Exception {
        assertThat(read(FILE.replace("Núñez", "\"Núñez,\nOrtiz\""))
                        .get(0)
                        .person()
                        .familyName())
                .isEqualTo("Núñez, Ortiz");
    }

    @Test
    void aCellOfAMillionCharactersIsRefusedWithItsLine() {
        assertThatThrownBy(() -> read(FILE.replace("Núñez", "x".repeat(1_000_000))))
                .isInstanceOfSatisfying(FeedProblem.class, problem -> {
                    assertThat(problem.key()).isEqualTo("cell-too-long");
                    assertThat(problem.words()).first().isEqualTo("2");
                });
    }

    @Test
    void aQuotationThatNeverEndsIsRefused() {
        byte[] file = (FILE + "\"A300000275," + row("A300000276\n").repeat(100_000)).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> read(file)).isInstanceOf(FeedProblem.class);
    }
}
