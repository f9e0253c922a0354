package gov.voice.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import gov.voice.ear.DetentionExport;
import gov.voice.ear.DetentionExport.Detained;
import gov.voice.ear.FeedClient;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Facts: by hand with their source, verified by a second person; and from detention exports, by page and by REST. */
class TheFactsIT {
    /** The source's own words tell of a fear claim. Nothing of it may ever reach a page that says what happened, or a mail. */
    static final String REASON = "Paroled - Fear Found";

    private static final Instant HELD_SINCE =
            Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofHours(30));
    private static final Instant RELEASED_AT = HELD_SINCE.plus(Duration.ofHours(29));
    private static final Detained STRANGER = new Detained("A300555909", "Unknown", "Person", "1990-01-31");

    private static final Once<Facts> RECORDED = new Once<>(TheFactsIT::record);

    /** What is known, and what the REST interface said of the last file. */
    record Facts(TheCaseIT.Case mothers, JsonObject answer) {}

    /** Two criminal facts by hand, verified; custody by page, the release by REST. */
    static Facts recorded() {
        return RECORDED.get();
    }

    @Test
    void bothFilesHaveBecomeFactsOfTheSubjectAndStrangersAreOnlyCounted() throws Exception {
        Facts facts = recorded();
        assertThat(facts.answer().getString("state")).isEqualTo("done");
        assertThat(facts.answer().getInt("rows")).isEqualTo(2);
        assertThat(facts.answer().getInt("rows_with_facts")).isEqualTo(1);
        assertThat(facts.answer().getInt("unmatched")).isEqualTo(1);
        assertThat(facts.answer().getInt("facts")).isEqualTo(1);
        assertThat(Office.BEHIND.texts("""
                        select f.code from fact f join subject_match m on m.subject_id = f.subject_id
                        join fact_verification v on v.fact_id = f.id where m.id = ? order by f.id""", facts.mothers().match())).startsWith("CJ04", "CJ07", "IM04", "IM10");
        assertThat(Office.BEHIND.number(
                        "select count(*) from subject_identifier where value like '%' || ?",
                        STRANGER.number().substring(1)))
                .isZero();
    }

    @Test
    void theSourcesOwnWordsStandOnNoPage() {
        Facts facts = recorded();
        try (Desk desk = Office.desk(Staff.SPECIALIST)) {
            for (String page : new String[] {
                "/subject/view.xhtml?match=" + facts.mothers().match(),
                "/case/timeline.xhtml?id=" + facts.mothers().id()
            }) {
                desk.go(page);
                desk.saysNothingOf("fear");
            }
        }
    }

    private static Facts record() throws Exception {
        TheContractIT.mothers();
        TheCaseIT.Case mothers = TheCaseIT.confirmed();
        LocalDate today = Office.today();
        try (Desk desk = Office.desk(Staff.RELATIONS)) {
            addFact(desk, mothers.match(), "Criminal · Charged", today.minusDays(2), "County clerk, charging document");
            addFact(
                    desk,
                    mothers.match(),
                    "Criminal · Bail or detention",
                    today.minusDays(1),
                    "208th court, bail order");
            desk.look("subject-facts-to-verify");
        }
        try (Desk desk = Office.desk(Staff.OTHER_RELATIONS)) {
            desk.go("/subject/view.xhtml?match=" + mothers.match());
            for (String fact : new String[] {"Charged", "Bail or detention"}) {
                desk.page().getByTitle("Verify: " + fact).click();
                desk.says("The fact is verified.");
            }
        }
        uploadByPage();
        JsonObject answer = sendByRest();
        try (Desk desk = Office.desk(Staff.RELATIONS)) {
            desk.go("/feed/list.xhtml");
            desk.go("/subject/view.xhtml?match=" + mothers.match());
            desk.look("subject-with-facts");
        }
        return new Facts(mothers, answer);
    }

    /** Records a fact on the subject's page, as it is told there. */
    static void addFact(Desk desk, long match, String stage, LocalDate day, String source) {
        desk.go("/subject/view.xhtml?match=" + match);
        desk.press("Add a fact");
        desk.choose("code", stage);
        desk.type("day", day.toString());
        desk.type("detail", source);
        desk.press("Record the fact");
        desk.says("Recorded. A second person was asked to verify it.");
        assertThat(desk.page()
                        .getByText("Verify", new Page.GetByTextOptions().setExact(true))
                        .count())
                .as("whoever recorded a fact does not verify it")
                .isZero();
    }

    private static void uploadByPage() {
        DetentionExport export =
                new DetentionExport().held(Mother.SUBJECT, HELD_SINCE).held(STRANGER, HELD_SINCE);
        try (Desk desk = Office.desk(Staff.RELATIONS)) {
            desk.press("Feeds");
            List<String> asked = new ArrayList<>();
            desk.page().onRequest(request -> asked.add(request.url()));
            desk.page().setInputFiles("#file", new FilePayload("Marisol Ortega", "text/csv", export.csv()));
            desk.press("Send file");
            desk.says("Choose a file whose name ends in .csv or .xlsx.");
            assertThat(asked).as("a file's name can be somebody's").noneMatch(address -> address.contains("Ortega"));
            desk.page().setInputFiles("#file", new FilePayload("export.csv", "text/csv", export.csv()));
            desk.look("feed-sending-a-file");
            desk.press("Send file");
            desk.says("Finished");
            desk.says("adds up: 1 + 0 + 1 + 0 + 0 = 2");
            desk.look("feed-batch");
        }
    }

    private static JsonObject sendByRest() throws Exception {
        DetentionExport export = new DetentionExport()
                .released(Mother.SUBJECT, HELD_SINCE, RELEASED_AT, REASON)
                .held(STRANGER, HELD_SINCE);
        FeedClient sender = new FeedClient(makeToken());
        String server = Office.VOICE.address();
        return sender.ended(server, sender.send(server, FeedClient.CSV, export.csv()));
    }

    private static String makeToken() {
        try (Desk desk = Office.administrator()) {
            desk.go("/feed/list.xhtml");
            desk.press("Tokens");
            desk.type("label", "Detention desk");
            desk.press("Make token");
            desk.says("It is shown this once.");
            String token = desk.page().locator("code.token").innerText();
            desk.look("feed-token-made");
            desk.go("/feed/tokens.xhtml");
            desk.saysNothingOf(token);
            return token;
        }
    }
}
