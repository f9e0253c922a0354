package gov.voice.feed;

import static gov.voice.feed.ExportText.HEADINGS;
import static gov.voice.feed.ExportText.read;
import static gov.voice.feed.ExportText.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DetentionTableTest {

    private static void assertProblem(String key, ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        FeedProblem.class, problem -> assertThat(problem.key()).isEqualTo(key));
    }

    @Test
    void titlesAreSkippedAndBlankRowsDoNotCount() throws Exception {
        List<FeedRow> rows = read("Enforcement\nDetentions\n\n" + HEADINGS + "\n" + row("A300000274") + "\n,,,,, ,,,\n"
                + row("A300000275") + "\n");
        assertThat(rows).extracting(FeedRow::seq).containsExactly(1, 2);
        assertThat(rows).extracting(FeedRow::line).containsExactly(5L, 7L);
    }

    @Test
    void headingsBindColumnsInWhateverOrderAndCase() throws Exception {
        FeedRow one = read(HEADINGS + "\n" + row("A300000274")).get(0);
        FeedRow turned = read("departed date,DETENTION RELEASE REASON,Book Out Date Time,Book  In Date Time,"
                        + "Stay Book In Date Time,Birth Date,First Name,Last Name,Alien File Number\n"
                        + ",,,07/01/2026 09:00:00,2026-07-01T09:00,1990-02-03,Ada ,Okafor,A300000274")
                .get(0);
        assertThat(turned.hash()).isEqualTo(one.hash());
        assertThat(turned.stint()).isEqualTo(one.stint());
    }

    @Test
    void rowsThatDifferInAColumnNobodyReadsAreNotTheSame() throws Exception {
        List<FeedRow> rows = read(HEADINGS + ",Religion\n" + row("A300000274") + ",x\n" + row("A300000274") + ",y\n"
                + row("A300000274") + ",\n" + row("A300000274") + ", \n");
        assertThat(rows.stream().map(FeedRow::hash).distinct()).hasSize(3);
    }

    @Test
    void aMissingColumnFailsTheFileAndIsNamed() {
        assertThatThrownBy(() -> read(HEADINGS.replace(",Departed Date", "") + "\n" + row("A300000274")))
                .isInstanceOfSatisfying(FeedProblem.class, problem -> {
                    assertThat(problem.key()).isEqualTo("column-missing");
                    assertThat(problem.words()).contains("Departed Date");
                });
    }

    @Test
    void silenceMustNotLookLikeNoNews() {
        assertProblem("no-rows", () -> read(HEADINGS + "\n,,,,,,,,\n"));
        assertProblem("no-rows", () -> read(""));
        assertProblem("headings-missing", () -> read("a,b,c\n1,2,3\n"));
    }

    @Test
    void aFileThatWasCutShortFails() {
        assertProblem("row-cut-short", () -> read(HEADINGS + "\n" + row("A300000274") + "\nA300000275,Okafor,Ada,19"));
    }

    @Test
    void moreThanOneMalformedNumberInTwentyFailsTheFile() throws Exception {
        String good = IntStream.range(0, 19)
                .mapToObj(i -> row("A30000" + (1000 + i)) + "\n")
                .collect(Collectors.joining());
        assertThat(read(HEADINGS + "\n" + good + row("A12"))).hasSize(20);
        assertProblem("numbers-malformed", () -> read(HEADINGS + "\n" + good + row("A12") + "\n" + row("")));
    }

    @Test
    void withheldNumbersAreNotMalformed() throws Exception {
        assertThat(read(HEADINGS + "\n" + row("\"b(6), b(7)C\""))).hasSize(1);
    }

    @Test
    void theContentKeepsEveryCellByHeading() throws Exception {
        FeedRow row = read(HEADINGS + "\n" + row("A300000274")).get(0);
        assertThat(row.content().cells()).containsEntry("Last Name", "Okafor").doesNotContainKey("Departed Date");
    }
}
