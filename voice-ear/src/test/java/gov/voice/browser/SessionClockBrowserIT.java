package gov.voice.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All windows know when the session ends, and the page stays on which it is told. */
class SessionClockBrowserIT {
    private static final String NARRATIVE = "She will call back on Thursday after six.";

    private Colleague specialist;

    @BeforeEach
    void aColleagueComes() throws SQLException {
        specialist = new Colleague();
    }

    @Test
    void theClockToldByTheServerIsOneForAllWindows() {
        try (Desk desk = specialist.desk()) {
            desk.page().clock().install();
            desk.go("/day.xhtml");
            Page other = desk.page().context().newPage();
            other.clock().install();
            other.navigate(Office.VOICE.address() + "/case/list.xhtml");

            desk.page().clock().fastForward("18:30");
            assertThat(desk.page().locator(".session-warning")).isVisible();
            desk.look("session-warning");
            desk.page().getByText("Stay signed in").click();
            assertThat(desk.page().locator(".session-warning")).isHidden();

            desk.page().clock().fastForward("20:01");
            assertThat(desk.page().locator(".session-ended")).isVisible();
            Assertions.assertThat(desk.page().url()).as("the page stays").contains("/day.xhtml");
            desk.look("session-ended");
            desk.page().getByText("Back to the page").click();
            assertThat(desk.page().locator(".session-ended")).isHidden();
        }
    }

    @Test
    void anEndedSessionIsToldAsSuchAndThePageStays() throws Exception {
        long caseId = specialist.openCase();
        try (Desk desk = specialist.desk()) {
            desk.page().clock().install();
            desk.go("/case/notes.xhtml?id=" + caseId);
            desk.page().context().clearCookies();
            desk.page().fill("#body", NARRATIVE);
            desk.page().clock().fastForward("01:01");
            assertThat(desk.page().locator(".session-ended")).isVisible();
            assertThat(desk.page().locator("#body")).hasValue(NARRATIVE);
        }
    }

    @Test
    void signingOutInOneWindowIsKnownInTheOther() {
        try (Desk desk = specialist.desk()) {
            desk.go("/day.xhtml");
            Page other = desk.page().context().newPage();
            other.navigate(Office.VOICE.address() + "/case/list.xhtml");
            desk.page().locator(".user-menu summary").click();
            desk.press("Sign out");
            assertThat(other.locator(".session-ended")).isVisible();
        }
    }
}
