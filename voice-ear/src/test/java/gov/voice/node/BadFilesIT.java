package gov.voice.node;

import static org.assertj.core.api.Assertions.assertThat;

import gov.voice.ear.Await;
import gov.voice.ear.FeedClient;
import gov.voice.ear.Person;
import jakarta.json.JsonObject;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files that are not what they should be: each has a clear answer, nothing of it is half done, and the server stands. */
class BadFilesIT {
    private static final FeedNode NODE = FeedNode.get();
    private static final String CSV = "text/csv";
    private static final String STAY = "1970-01-01,2026-03-01,2026-03-01,,,";

    private static String stranger(int i) {
        return "A%09d,Nobody,Known,%s".formatted(100_000_000 + i, STAY);
    }

    private static List<String> strangers(int count) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(stranger(i));
        }
        return rows;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObject ended(String type, byte[] file) throws Exception {
        String node = NODE.server.address();
        return NODE.feed.ended(node, NODE.feed.send(node, type, file));
    }

    private static void assertFails(String type, byte[] file, String why) throws Exception {
        JsonObject answer = ended(type, file);
        assertThat(answer.getString("state")).as(answer.toString()).isEqualTo("failed");
        assertThat(answer.getString("problem")).contains(why).endsWith(".").doesNotContain("{", "feed.problem");
        assertThat(answer.getInt("rows")).isZero();
        assertThat(answer.getInt("facts")).isZero();
    }

    private static void assertDone(String type, byte[] file, int rows, int unmatched) throws Exception {
        JsonObject answer = ended(type, file);
        assertThat(answer.getString("state")).as(answer.toString()).isEqualTo("done");
        assertThat(answer.getInt("rows")).isEqualTo(rows);
        assertThat(answer.getInt("unmatched")).isEqualTo(unmatched);
    }

    @AfterEach
    void theServerStandsAndKeepsNothingOfTheFile() throws Exception {
        assertThat(new Person(NODE.server.root()).get("/health/ready").statusCode())
                .isEqualTo(HttpURLConnection.HTTP_OK);
        Await.until(
                "nothing of a file is kept",
                () -> NODE.voice.number(
                                "select (select count(*) from feed_staging) + (select count(*) from feed_chunk)")
                        == 0);
    }

    @Test
    void aWorkbookThatWasCutShort() throws Exception {
        byte[] whole = Workbook.ofRows(List.of(Workbook.row(stranger(1).split(",", -1))));
        assertDone(Workbook.TYPE, whole, 1, 1);
        assertFails(Workbook.TYPE, Arrays.copyOf(whole, whole.length / 2), "cut short");
        assertFails(Workbook.TYPE, Arrays.copyOf(whole, whole.length - 30), "cut short");
    }

    @Test
    void aFileOfAnotherKindThanItSays() throws Exception {
        assertFails(Workbook.TYPE, bytes(FeedClient.csv(strangers(1))), "not an XLSX workbook");
        assertFails(CSV, Workbook.ofRows(List.of(Workbook.row(stranger(1).split(",", -1)))), "not CSV");
        assertFails(CSV, bytes("<html><body>Sign in</body></html>"), "headings");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstHeading() throws Exception {
        assertDone(CSV, bytes("\ufeff" + FeedClient.csv(strangers(2))), 2, 2);
    }

    @Test
    void anotherEncodingThanUtf8() throws Exception {
        assertFails(
                CSV,
                FeedClient.csv(List.of(stranger(1).replace("Nobody", "Muñoz"))).getBytes(StandardCharsets.ISO_8859_1),
                "UTF-8");
        assertFails(CSV, FeedClient.csv(strangers(1)).getBytes(StandardCharsets.UTF_16), "UTF-8");
    }

    @Test
    void aCellOfAMillionCharacters() throws Exception {
        String row = stranger(1).replace("Nobody", "N".repeat(1_000_000));
        assertFails(CSV, bytes(FeedClient.csv(List.of(row))), "longer than");
        assertFails(Workbook.TYPE, Workbook.ofRows(List.of(Workbook.row(row.split(",", -1)))), "longer than");
    }

    @Test
    void formulasAreNeverComputed() throws Exception {
        assertDone(CSV, bytes(FeedClient.csv(List.of(stranger(1).replace("Nobody", "=1+1")))), 1, 1);
        String row = Workbook.row(stranger(1).split(",", -1));
        String cell = "<c t=\"inlineStr\"><is><t>Nobody</t></is></c>";
        assertDone(
                Workbook.TYPE,
                Workbook.ofRows(List.of(row.replace(cell, "<c t=\"str\"><f>A1</f><v>Nobody</v></c>"))),
                1,
                1);
        assertFails(
                Workbook.TYPE,
                Workbook.ofRows(List.of(row.replace(cell, "<c><f>A1</f></c>"))),
                "formula without its value");
    }

    @Test
    void aBombIsNotUnpackedToItsEnd() throws Exception {
        String row = Workbook.row(stranger(1).split(",", -1));
        byte[] bomb = Workbook.ofRows(List.of(row.repeat(3 * FeedNode.MAX_UNPACKED_BYTES / row.length())));
        assertThat(bomb.length).isLessThan(FeedNode.MAX_BYTES);
        assertFails(Workbook.TYPE, bomb, "unpacks to far more");
    }

    @Test
    void aFileThatTellsNothingIsNoNews() throws Exception {
        assertFails(CSV, bytes(FeedClient.HEADINGS + "\n\n , , \n"), "no rows");
        assertFails(CSV, new byte[0], "no rows");
        assertFails(Workbook.TYPE, Workbook.ofRows(List.of()), "no rows");
    }

    @Test
    void aColumnThatIsMissingOrARowThatWasCut() throws Exception {
        String file = FeedClient.csv(strangers(3));
        assertFails(CSV, bytes(file.replace("Detention Release Reason,", "")), "Detention Release Reason");
        assertFails(CSV, bytes(file.replace("Book Out Date Time", "Book In Date Time")), "twice");
        assertFails(CSV, bytes(file.substring(0, file.length() - 30)), "fewer cells");
    }

    @Test
    void aQuotationMarkThatIsNeverClosed() throws Exception {
        assertFails(CSV, bytes(FeedClient.csv(strangers(3)).replaceFirst("Nobody", "\"Nobody")), "cut short");
    }

    @Test
    void oneMalformedNumberInTwentyIsCountedAndMoreFailTheBatch() throws Exception {
        List<String> twenty = strangers(20);
        twenty.set(3, twenty.get(3).replaceFirst("A[0-9]+", "12-34"));
        assertDone(CSV, bytes(FeedClient.csv(twenty)), 20, 20);
        twenty.remove(19);
        assertFails(CSV, bytes(FeedClient.csv(twenty)), "more than one in twenty");
    }
}
