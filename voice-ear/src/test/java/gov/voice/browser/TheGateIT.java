package gov.voice.browser;

import static org.assertj.core.api.Assertions.assertThat;

import gov.voice.ear.Await;
import gov.voice.ear.Mailbox.Mail;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The gate and the notice: without a check it waits, with one it goes out in her words; some things a person decides. */
class TheGateIT {
    private static final String RELEASE = "salió de la custodia de inmigración y debe volver ante el tribunal";
    private static final String MERITS_HEARING = "IM12";
    private static final Once<TheFactsIT.Facts> TOLD = new Once<>(TheGateIT::tell);
    private static final Once<Boolean> RULED = new Once<>(TheGateIT::rule);
    private static final Once<Boolean> HELD = new Once<>(TheGateIT::hold);

    /** The release was told once the check was there, and a disclosure officer has released a hearing. */
    static TheFactsIT.Facts told() {
        RULED.get();
        return TOLD.get();
    }

    @Test
    void anUrgentReleaseIsToldExactlyOnceInHerLanguageAndNeutrally() throws Exception {
        told();
        List<Mail> told = mailsThatSay(RELEASE);
        assertThat(told).hasSize(1);
        Mail mail = told.get(0);
        assertThat(mail.fromName()).isEqualTo("Updates");
        assertThat(mail.fromAddress()).isEqualTo("updates@notices.example.org");
        assertThat(mail.language()).isEqualTo("es");
        assertThat(mail.body()).startsWith("Hola, " + Mother.NAME + ":").contains("(713) 555-0117");
        assertThat(mail.subject()).doesNotContain("Rafael", "Dominguez", "ICE", "VOICE");
        assertThat(mail.body() + mail.headers())
                .doesNotContain("VOICE", "Rafael", "Dominguez", Mother.SUBJECT.number())
                .doesNotContainIgnoringCase("miedo")
                .doesNotContainIgnoringCase("asilo");
    }

    @Test
    void theAttemptTheAnswerAndTheAccountingAreKept() throws Exception {
        told();
        assertThat(Office.BEHIND.texts("""
                        select concat_ws(' ', t.state, left(t.answer, 3), a.address) from notice n
                        join fact f on f.id = n.fact_id join disclosure_accounting a on a.notice_id = n.id
                        join attempt t on t.id = a.attempt_id where f.code = 'IM10' and n.registration_id = ?""", TheContractIT.mothers())).containsExactly("ACCEPTED 250 " + Mother.ADDRESS);
    }

    @Test
    void whatOnlyAPersonMayReleaseWentOutAfterAPersonReleasedIt() throws Exception {
        told();
        assertThat(mailsThatSay("audiencia")).isNotEmpty();
        assertThat(Office.BEHIND.text(
                        "select s.login from review r join notice n on n.id = r.notice_id join fact f on f.id = n.fact_id"
                                + " join staff s on s.id = r.ruled_by where f.code = ?",
                        MERITS_HEARING))
                .isEqualTo(Staff.DISCLOSURE.login());
    }

    @Test
    void aSubjectWithAHoldIsRefusedAndNobodyInTheCaseLearnsOfIt() throws Exception {
        HELD.get();
        assertThat(mailsThatSay("fijó, cambió")).isEmpty();
        try (Desk desk = Office.desk(Staff.SPECIALIST)) {
            TheCaseIT.Case mothers = told().mothers();
            for (String page : List.of(
                    "/case/timeline.xhtml?id=" + mothers.id(),
                    "/case/view.xhtml?id=" + mothers.id(),
                    "/subject/view.xhtml?match=" + mothers.match())) {
                desk.go(page);
                for (String word : List.of("a hold", "on hold", "withheld", "held back", "investigation")) {
                    desk.saysNothingOf(word);
                }
            }
        }
    }

    private static TheFactsIT.Facts tell() throws Exception {
        TheFactsIT.Facts facts = TheFactsIT.recorded();
        awaitState("IM10", "WAITING");
        try (Desk desk = Office.desk(Staff.DISCLOSURE)) {
            desk.go("/day.xhtml");
            desk.says("Check under 8 U.S.C. 1367");
            assertThat(desk.page()
                            .locator("li.urgent")
                            .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Check under")))
                    .as("the task to check is urgent, since the fact is")
                    .satisfies(found -> assertThat(found.count()).isEqualTo(1));
            assertThat(Mother.mailbox().mails()).as("nothing but the proof").hasSize(1);
            desk.look("day-disclosure");
            desk.go("/disclosure/subjects.xhtml");
            desk.look("holds-and-checks");
            desk.go("/day.xhtml");
            desk.page().locator("li.urgent a.primary").first().click();
            desk.choose("result", "Clear");
            desk.type("system", "Central index");
            desk.type("reference", "Q-2026-7731");
            desk.look("check-to-record");
            desk.press("Record a check");
            desk.says("The check is recorded.");
        }
        awaitState("IM10", "CALL");
        awaitState("CJ07", "DELIVERED");
        return facts;
    }

    private static boolean rule() throws Exception {
        TheFactsIT.Facts facts = TOLD.get();
        recordAndVerify(facts.mothers().match(), "Immigration · Merits hearing", "Merits hearing", Office.today());
        awaitState(MERITS_HEARING, "REVIEW");
        try (Desk desk = Office.desk(Staff.DISCLOSURE)) {
            desk.go("/disclosure/review.xhtml?filter=CLASS_X");
            desk.look("review-queue");
            desk.page().locator("ul.queue a").first().click();
            desk.says("The gate, step by step");
            desk.look("review-ruling");
            desk.press("Release these words");
            desk.says("Released. It goes out inside the safe hours if every step passes again.");
        }
        awaitState(MERITS_HEARING, "DELIVERED");
        return true;
    }

    private static boolean hold() throws Exception {
        TheFactsIT.Facts facts = told();
        long subject = Office.BEHIND.number(
                "select subject_id from subject_match where id = ?",
                facts.mothers().match());
        try (Desk desk = Office.desk(Staff.DISCLOSURE)) {
            desk.go("/disclosure/subject.xhtml?id=" + subject);
            desk.choose("kind", "Open investigation");
            desk.type("authority", "5 U.S.C. 552(b)(7)(A)");
            desk.type("why", "The district attorney asked for it.");
            desk.press("Place a hold");
            desk.says("The hold is in force.");
            desk.look("hold-in-force");
        }
        try (Desk desk = Office.desk(Staff.RELATIONS)) {
            TheFactsIT.addFact(
                    desk,
                    facts.mothers().match(),
                    "Criminal · Hearing set or moved",
                    Office.today(),
                    "Court docket of today");
        }
        awaitState("CJ08", "WITHHELD");
        try (Desk desk = Office.desk(Staff.DISCLOSURE)) {
            desk.go("/notice/board.xhtml?state=WITHHELD");
            desk.go("/disclosure/subject.xhtml?id=" + subject);
            desk.press("Lift the hold: Open investigation");
            desk.type("lift-reason", "The investigation is closed.");
            desk.look("hold-to-lift");
            desk.press("Lift the hold");
            desk.says("The hold is lifted. What it kept back waits for review.");
        }
        // The hold hid the fact from whoever would have verified it; until then it waits for that first.
        try (Desk desk = Office.desk(Staff.OTHER_RELATIONS)) {
            desk.go("/subject/view.xhtml?match=" + facts.mothers().match());
            desk.page().getByTitle("Verify: Hearing set or moved").click();
            desk.says("The fact is verified.");
        }
        awaitState("CJ08", "REVIEW");
        return true;
    }

    /** By hand by one officer, verified by another. */
    static void recordAndVerify(long match, String stage, String title, LocalDate day) {
        try (Desk desk = Office.desk(Staff.RELATIONS)) {
            TheFactsIT.addFact(desk, match, stage, day, "Court docket of today");
        }
        try (Desk desk = Office.desk(Staff.OTHER_RELATIONS)) {
            desk.go("/subject/view.xhtml?match=" + match);
            desk.page().getByTitle("Verify: " + title).click();
            desk.says("The fact is verified.");
        }
    }

    private static void awaitState(String code, String state) throws Exception {
        Await.until(
                "the notice of " + code + " is " + state,
                () -> Office.BEHIND
                        .texts(
                                "select n.state from notice n join fact f on f.id = n.fact_id where f.code = ? and n.registration_id = ?",
                                code,
                                TheContractIT.mothers())
                        .equals(List.of(state)));
    }

    private static List<Mail> mailsThatSay(String words) throws Exception {
        return Mother.mailbox().mails().stream()
                .filter(mail -> mail.body().contains(words))
                .toList();
    }
}
