package gov.voice.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import gov.voice.ear.Deployed;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was typed comes back: after a session that ended, and where somebody else was faster; and is gone when it is to be. */
class KeptTextBrowserIT {
    private static final String NARRATIVE = "She will call back on Thursday after six.";

    private Colleague specialist;

    @BeforeEach
    void aColleagueComes() throws SQLException {
        specialist = new Colleague();
    }

    @Test
    void aNoteWaitsInTheWindowWhenTheSessionHasEnded() throws Exception {
        long caseId = specialist.openCase();
        try (Desk desk = specialist.desk()) {
            desk.go(notes(caseId));
            desk.page().fill("#body", NARRATIVE);
            desk.page().context().clearCookies();
            desk.press("Add the note");
            assertThat(desk.page()).hasURL(Pattern.compile(".*/signin\\.xhtml.*"));

            desk.page().fill("#login", specialist.login());
            desk.page().fill("#password", Deployed.PASSWORD);
            desk.page().click("#go");
            desk.page().waitForURL(Pattern.compile(".*/day\\.xhtml.*"));
            desk.go(notes(caseId));
            assertThat(desk.page().locator("#body")).hasValue(NARRATIVE);
            assertThat(desk.page().getByText("What you had typed here is back")).isVisible();
            desk.look("kept-note");

            desk.press("Add the note");
            assertThat(desk.page().getByText("Saved.")).isVisible();
            assertThat(desk.page().locator("#body")).hasValue("");
            desk.go(notes(caseId));
            assertThat(desk.page().locator("#body")).hasValue("");
            Assertions.assertThat(desk.keptTexts()).isZero();
        }
    }

    @Test
    void whoSignsOutLeavesNoTextBehind() throws Exception {
        long caseId = specialist.openCase();
        try (Desk desk = specialist.desk()) {
            desk.go(notes(caseId));
            desk.page().fill("#body", NARRATIVE);
            Assertions.assertThat(desk.keptTexts()).isEqualTo(1);
            desk.page().locator(".user-menu summary").click();
            desk.press("Sign out");
            Assertions.assertThat(desk.keptTexts()).isZero();
        }
    }

    @Test
    void aConflictIsToldOnThePageWithTheText() throws Exception {
        long caseId = specialist.openCase();
        try (Desk desk = specialist.desk()) {
            desk.go("/case/view.xhtml?id=" + caseId);
            desk.page().fill("#place", NARRATIVE);
            Office.BEHIND.run("update case_file set version = version + 1 where id = ?", caseId);
            desk.page().click("#describe");
            assertThat(desk.page().getByText("Somebody else was faster")).isVisible();
            assertThat(desk.page().locator("#place")).hasValue(NARRATIVE);
            desk.look("conflict-on-the-page");

            desk.page().click("#describe");
            assertThat(desk.page().getByText("Saved.")).isVisible();
        }
    }

    private static String notes(long caseId) {
        return "/case/notes.xhtml?id=" + caseId;
    }
}
