package gov.voice.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** When something is not as it should be: one designed answer each, and nothing of what somebody typed is lost. */
class ErrorPagesIT {
    private static final Path FOLDER = Path.of("..", "voice-web", "src", "main", "webapp", "WEB-INF", "errorpages");
    /** A conflict is told on the page itself; its own answer stands for an act that forgets to, and no page leads there. */
    private static final Set<String> LOOKED_AT = new HashSet<>(Set.of("conflict"));

    private static final String NARRATIVE = "She will call back on Thursday after six.";

    @Test
    void whatIsNotThereAndWhatIsNotAllowedIsOnePage() {
        try (Desk desk = Office.desk(Staff.HOTLINE)) {
            assertThat(desk.go("/no/such/page.xhtml")).isEqualTo(HttpURLConnection.HTTP_NOT_FOUND);
            desk.says("There is nothing here for you.");
            String unknown = desk.page().locator("html").innerText();
            assertThat(desk.go("/case/view.xhtml?id=1")).isEqualTo(HttpURLConnection.HTTP_NOT_FOUND);
            assertThat(desk.page().locator("html").innerText()).isEqualTo(unknown);
            look(desk, "not-found");
        }
    }

    @Test
    void whoWasSlowerInAConflictFindsTheirTextAgain() {
        TheCaseIT.Case mothers = TheCaseIT.confirmed();
        try (Desk one = Office.desk(Staff.SPECIALIST);
                Desk other = Office.desk(Staff.SUPERVISOR)) {
            one.go("/case/view.xhtml?id=" + mothers.id());
            other.go("/case/view.xhtml?id=" + mothers.id());
            other.type("place", "Westheimer Road at Hillcroft Avenue");
            other.press("Save");
            one.type("place", "Hillcroft, in front of the bakery");
            one.press("Save");
            one.says("Somebody else was faster");
            assertThat(one.page().inputValue("#place")).isEqualTo("Hillcroft, in front of the bakery");
            one.look("conflict-told-on-the-page");
        }
    }

    @Test
    void anEndedSessionKeepsTheDraftAndThePageItsText() {
        try (Desk desk = Office.desk(Staff.RELATIONS)) {
            desk.go("/contact/new.xhtml");
            desk.type("caller-name", "Teodora Vance");
            desk.says("Draft saved");
            desk.page().context().clearCookies();
            desk.type("asks", NARRATIVE);
            desk.says("Not saved: your session has ended.");
            desk.look("contact-session-ended");

            Page window =
                    desk.page().waitForPopup(() -> desk.follow("Sign in in a new window; then it is saved by itself."));
            signIn(window);
            desk.says("Draft saved");
            window.reload();
            window.close();
            desk.go("/contact/new.xhtml");
            assertThat(desk.page().inputValue("#asks")).isEqualTo(NARRATIVE);
            desk.page().keyboard().press("Escape");
            desk.page().keyboard().press("6");
            desk.says("would be erased for good");
            desk.page().keyboard().press("6");
            desk.says("Counted: Commentary.");
        }
    }

    @Test
    void aPageThatWasOpenForTooLongSaysSoAndShowsWhatWasTyped() {
        TheCaseIT.Case mothers = TheCaseIT.confirmed();
        try (Desk desk = Office.desk(Staff.SPECIALIST)) {
            desk.go("/case/notes.xhtml?id=" + mothers.id());
            desk.type("body", NARRATIVE);
            desk.page().context().clearCookies();
            Page window = desk.page().context().newPage();
            window.navigate(Office.VOICE.address() + "/signin.xhtml");
            signIn(window, Staff.SPECIALIST);
            desk.press("Add the note");
            desk.says("This page has expired");
            desk.says(NARRATIVE);
            look(desk, "expired");
        }
    }

    @Test
    void aBrokenPageGivesANumberToReadOutThatTheLogKnows() throws Exception {
        try (Desk desk = Office.desk(Staff.SPECIALIST)) {
            Office.BEHIND.run("alter table contact rename to contact_that_is_away");
            try {
                assertThat(desk.go("/contact/list.xhtml")).isEqualTo(HttpURLConnection.HTTP_INTERNAL_ERROR);
            } finally {
                Office.BEHIND.run("alter table contact_that_is_away rename to contact");
            }
            desk.says("Something broke");
            String reference = desk.page().locator(".reference strong").innerText();
            assertThat(reference).matches("[A-Z2-9]{8}");
            assertThat(Office.VOICE.log()).contains("Broken request " + reference);
            look(desk, "broken");
            assertThat(desk.go("/contact/list.xhtml")).isEqualTo(HttpURLConnection.HTTP_OK);
        }
    }

    @Test
    void onAnotherSchemaThePageSaysThatNothingIsInService() throws Exception {
        try (Desk desk = Desk.open(Office.VOICE.address())) {
            Office.BEHIND.run(
                    "insert into flyway_schema_history select max(installed_rank) + 1, '9999', 'from the future', 'SQL',"
                            + " 'V9999', 0, 'voice_owner', now(), 0, true from flyway_schema_history");
            try {
                gov.voice.ear.Await.until(
                        "nothing is in service", () -> desk.go("/signin.xhtml") == HttpURLConnection.HTTP_UNAVAILABLE);
                look(desk, "unavailable");
            } finally {
                Office.BEHIND.run("delete from flyway_schema_history where version = '9999'");
            }
            gov.voice.ear.Await.until(
                    "it is in service again", () -> desk.go("/signin.xhtml") == HttpURLConnection.HTTP_OK);
        }
    }

    @AfterAll
    static void noDesignedAnswerIsForgotten() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".xhtml", ""))
                            .toList())
                    .as("designed answers that no test here looks at")
                    .isSubsetOf(LOOKED_AT);
        }
    }

    private static void look(Desk desk, String answer) {
        desk.look("error-" + answer);
        LOOKED_AT.add(answer);
    }

    private static void signIn(Page window) {
        signIn(window, Staff.RELATIONS);
    }

    private static void signIn(Page window, Staff who) {
        window.fill("#login", who.login());
        window.fill("#password", Office.password());
        window.click("#go");
        window.waitForURL(Pattern.compile(".*/day\\.xhtml.*"));
    }
}
