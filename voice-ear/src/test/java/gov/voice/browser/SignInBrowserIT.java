package gov.voice.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import gov.voice.ear.Deployed;
import java.net.HttpURLConnection;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** From the door into the house and out again, as the first administrator on a new installation. */
class SignInBrowserIT {
    private static final Deployed VOICE = Deployed.get();
    private static final String ONE_ANSWER =
            "That did not work. Check your sign-in name and password, or ask your administrator.";

    @Test
    void whateverIsWrongTheAnswerIsOne() {
        try (Desk desk = Desk.open(VOICE.address())) {
            desk.go("/signin.xhtml");
            desk.look("sign-in");

            trySigningIn(desk.page(), Deployed.ADMINISTRATOR, "not the password");
            assertThat(desk.page().getByText(ONE_ANSWER)).isVisible();
            desk.look("sign-in-failed");

            trySigningIn(desk.page(), "n.obody", "not the password");
            assertThat(desk.page().getByText(ONE_ANSWER)).isVisible();
        }
    }

    @Test
    void theFirstAdministratorFindsTheWay() {
        try (Desk desk = Desk.of(VOICE.address(), Deployed.ADMINISTRATOR, Deployed.PASSWORD)) {
            assertThat(desk.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText("Ruth");
            desk.look("my-day");

            desk.press("Staff and offices");
            assertThat(desk.page()).hasURL(Pattern.compile(".*/staff/list\\.xhtml.*"));
            assertThat(desk.page().getByRole(AriaRole.CELL).getByText(Deployed.ADMINISTRATOR_NAME))
                    .isVisible();
            desk.look("staff");
        }
    }

    @Test
    void whatIsNotThereAndWhatIsNotAllowedLookAlike() {
        try (Desk desk = Desk.of(VOICE.address(), Deployed.ADMINISTRATOR, Deployed.PASSWORD)) {
            for (String path : new String[] {"/no/such/page.xhtml", "/case/view.xhtml?id=1"}) {
                Assertions.assertThat(desk.go(path)).as(path).isEqualTo(HttpURLConnection.HTTP_NOT_FOUND);
                assertThat(desk.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                        .hasText("Not found");
            }
            desk.look("not-found");
        }
    }

    @Test
    void whoSignsOutIsOut() {
        try (Desk desk = Desk.of(VOICE.address(), Deployed.ADMINISTRATOR, Deployed.PASSWORD)) {
            desk.page().locator(".user-menu summary").click();
            desk.look("user-menu");
            desk.press("Sign out");
            assertThat(desk.page()).hasURL(Pattern.compile(".*/signin\\.xhtml.*"));

            desk.go("/day.xhtml");
            assertThat(desk.page()).hasURL(Pattern.compile(".*/signin\\.xhtml.*"));
        }
    }

    private static void trySigningIn(Page page, String login, String password) {
        page.fill("#login", login);
        page.fill("#password", password);
        page.click("#go");
    }
}
