package gov.voice.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxFileTest {
    private static final long LIMIT = 1L << 30;

    @TempDir
    private Path folder;

    private static List<String> rows(Path file, long limit) throws Exception {
        List<String> rows = new ArrayList<>();
        FeedFile.read(
                file,
                FeedFormat.XLSX,
                limit,
                (sheet, line, cells, width) ->
                        rows.add(sheet + " " + line + " " + Arrays.asList(cells).subList(0, width)));
        return rows;
    }

    private List<String> rows(XlsxText book) throws Exception {
        return rows(book.write(folder), LIMIT);
    }

    private void assertProblem(String key, Path file) {
        assertThatThrownBy(() -> rows(file, LIMIT))
                .isInstanceOfSatisfying(
                        FeedProblem.class, problem -> assertThat(problem.key()).isEqualTo(key));
    }

    @Test
    void rowsOfAllSheetsComeInOrderSparseOrNot() throws Exception {
        assertThat(rows(new XlsxText()
                        .sheet("One", "<row r=\"3\"><c r=\"B3\"><v>7</v></c><c r=\"D3\" t=\"str\"><v>x</v></c></row>")
                        .sheet("Two", "<row><c/><c t=\"inlineStr\"><is><t>a</t></is></c></row><row></row>")))
                .containsExactly("One 3 [, 7, , x]", "Two 1 [, a]", "Two 2 []");
    }

    @Test
    void sharedTextsAreJoinedFromTheirRunsWithoutPronunciation() throws Exception {
        assertThat(rows(new XlsxText()
                        .texts(
                                "<si><t>plain</t></si><si><r><t>De la </t></r><r><t>Cruz</t></r><rPh sb=\"0\" eb=\"1\"><t>?</t></rPh></si>")
                        .sheet(
                                "S",
                                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\" t=\"s\"><v>0</v></c></row>")))
                .containsExactly("S 1 [De la Cruz, plain]");
    }

    @Test
    void numbersAreDatesByTheirStyleOnly() throws Exception {
        assertThat(
                        rows(
                                new XlsxText()
                                        .styles(
                                                "<numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-409]yyyy\\-mm\\-dd hh:mm\"/>"
                                                        + "<numFmt numFmtId=\"165\" formatCode=\"0.00&quot;days&quot;\"/></numFmts>"
                                                        + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                                                        + "<cellXfs><xf/><xf numFmtId=\"22\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs>")
                                        .sheet(
                                                "S",
                                                "<row r=\"1\"><c s=\"1\"><v>46210.3750000001</v></c><c s=\"2\"><v>46210</v></c>"
                                                        + "<c s=\"3\"><v>46210</v></c><c><v>46210</v></c><c s=\"1\"><v>-4</v></c></row>")))
                .containsExactly("S 1 [2026-07-07 09:00:00, 2026-07-07, 46210, 46210, -4]");
    }

    @Test
    void aFormulaCountsByTheValueItHad() throws Exception {
        assertThat(rows(new XlsxText()
                        .sheet("S", "<row r=\"1\"><c t=\"str\"><f>A2&amp;A3</f><v>Removed</v></c></row>")))
                .containsExactly("S 1 [Removed]");
    }

    @Test
    void aFormulaWithoutItsValueIsRefused() throws Exception {
        assertProblem(
                "formula-without-value",
                new XlsxText().sheet("S", "<row r=\"1\"><c><f>A2</f></c></row>").write(folder));
    }

    @Test
    void aCellOfAMillionCharactersIsRefused() throws Exception {
        String text = "x".repeat(1_000_000);
        assertProblem(
                "text-too-long",
                new XlsxText()
                        .sheet("S", "<row r=\"1\"><c t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>")
                        .write(folder));
        assertProblem(
                "cell-too-long-in-sheet",
                new XlsxText()
                        .sheet("S", "<row r=\"1\"><c t=\"str\"><v>" + text + "</v></c></row>")
                        .write(folder));
    }

    @Test
    void aWorkbookThatWasCutShortIsRefused() throws Exception {
        byte[] whole = Files.readAllBytes(new XlsxText().sheet("S", "<row/>").write(folder));
        for (int length : new int[] {whole.length - 1, whole.length / 2, 30}) {
            assertProblem("xlsx-broken", Files.write(folder.resolve("cut" + length), Arrays.copyOf(whole, length)));
        }
    }

    @Test
    void aBombIsNotUnpacked() throws Exception {
        Path bomb = new XlsxText()
                .sheet("S", "<row r=\"1\"/>" + " ".repeat(40_000_000))
                .write(folder);
        assertThat(Files.size(bomb)).isLessThan(100_000);
        assertProblem("unpacks-too-large", bomb);
    }

    @Test
    void aPartLargerThanTheLimitIsNotUnpacked() throws Exception {
        Path file = new XlsxText().sheet("S", "<row r=\"1\"/>".repeat(1_000)).write(folder);
        assertThatThrownBy(() -> rows(file, 5_000))
                .isInstanceOfSatisfying(
                        FeedProblem.class, problem -> assertThat(problem.key()).isEqualTo("unpacks-too-large"));
    }

    @Test
    void partsThatAreTooLargeTogetherAreNotUnpacked() throws Exception {
        String rows = "<row r=\"1\"/>".repeat(1_000);
        Path file = new XlsxText().sheet("One", rows).sheet("Two", rows).write(folder);
        assertThat(rows(file, 40_000)).hasSize(2_000);
        assertThatThrownBy(() -> rows(file, 20_000))
                .isInstanceOfSatisfying(
                        FeedProblem.class, problem -> assertThat(problem.key()).isEqualTo("unpacks-too-large"));
    }

    @Test
    void onePartIsNotReadForTwoSheets() throws Exception {
        assertProblem(
                "xlsx-broken",
                new XlsxText().sheet("One", "<row r=\"1\"/>").sameSheet("Two").write(folder));
    }

    @Test
    void aRowThatNoSheetHasIsRefused() throws Exception {
        for (String row : List.of("0", "1048577", "3000000000", "x")) {
            assertProblem(
                    "xlsx-broken",
                    new XlsxText().sheet("S", "<row r=\"" + row + "\"/>").write(folder));
        }
    }

    @Test
    void entitiesOfADocumentTypeAreNotExpanded() throws Exception {
        Path file = new XlsxText()
                .texts("<si><t>&boom;</t></si>")
                .sheet("S", "<row r=\"1\"/>")
                .write(folder);
        assertProblem("xlsx-broken", file);
    }

    @Test
    void whatIsNoWorkbookIsToldSoWhateverItIsCalled() throws Exception {
        assertProblem("not-xlsx", Files.writeString(folder.resolve("a.xlsx"), ExportText.HEADINGS));
        assertProblem(
                "old-workbook",
                Files.write(folder.resolve("b.xlsx"), new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1}));
        Path book = new XlsxText().sheet("S", "<row/>").write(folder);
        assertThatThrownBy(() -> FeedFile.read(book, FeedFormat.CSV, LIMIT, (sheet, line, cells, width) -> {}))
                .isInstanceOfSatisfying(
                        FeedProblem.class, problem -> assertThat(problem.key()).isEqualTo("not-csv"));
    }
}
