package gov.voice.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing that is typed during a call is lost, and nothing that is done once is done twice; whatever happens meanwhile. */
class ContactDraftBrowserIT {
    private static final String NARRATIVE = "She will call back on Thursday after six.";

    private Colleague specialist;

    @BeforeEach
    void aColleagueComes() throws SQLException {
        specialist = new Colleague();
    }

    @Test
    void aContactEndsOnlyOnceAllOfItIsKept() throws Exception {
        try (Desk desk = specialist.desk()) {
            Page page = desk.page();
            desk.go("/contact/new.xhtml");
            page.route("**/contact/draft", Route::abort);
            page.fill("#asks", NARRATIVE);
            page.keyboard().press("Escape");
            page.getByText("Status of a case")
                    .or(page.locator("[data-reason]"))
                    .first()
                    .click();
            page.click("#close");
            assertThat(page.getByText("Not saved: the server does not answer.")).isVisible();
            assertThat(page.locator("#asks")).hasValue(NARRATIVE);
            Assertions.assertThat(page.url()).contains("/contact/new.xhtml");

            // The browser is closed on it and opened again: the window still has it.
            page.reload();
            assertThat(page.locator("#asks")).hasValue(NARRATIVE);
            page.unroute("**/contact/draft");
            // What the page sent when it was left may have come after this one was read: then somebody else was faster,
            // themselves, and says which of both it is.
            Locator keep = page.getByText("Keep what is here").first();
            assertThat(page.getByText("Draft saved").first().or(keep)).isVisible();
            if (keep.isVisible()) {
                keep.click();
                assertThat(page.getByText("Draft saved").first()).isVisible();
            }
            page.click("#close");
            assertThat(page).hasURL(Pattern.compile(".*/contact/list\\.xhtml.*"));
            Assertions.assertThat(closed(NARRATIVE)).isEqualTo(1);
            Assertions.assertThat(desk.keptTexts()).isZero();
        }
    }

    @Test
    void aDraftOfFridayIsKeptAndEndedOnMonday() throws Exception {
        try (Desk desk = specialist.desk()) {
            Page page = desk.page();
            desk.go("/contact/new.xhtml");
            page.fill("#asks", NARRATIVE);
            assertThat(page.getByText("Draft saved").first()).isVisible();
            Office.BEHIND.run(
                    "update contact set started_at = started_at - interval '3 days' where taken_by = ?",
                    specialist.id());

            desk.go("/contact/new.xhtml");
            page.fill("#asks", NARRATIVE + " She did.");
            assertThat(page.getByText("Draft saved").first()).isVisible();
            page.locator("[data-reason]").first().click();
            page.click("#close");
            assertThat(page).hasURL(Pattern.compile(".*/contact/list\\.xhtml.*"));
            Assertions.assertThat(closed(NARRATIVE + " She did.")).isEqualTo(1);
        }
    }

    @Test
    void whatCannotBeKeptIsNotSaidToBeLost() {
        try (Desk desk = specialist.desk()) {
            Page page = desk.page();
            desk.go("/contact/new.xhtml");
            page.fill("#asks", "word ".repeat(4_001));
            assertThat(page.getByText("cannot be kept as it is")).isVisible();
            desk.look("contact-unfit");
            page.fill("#asks", NARRATIVE);
            assertThat(page.getByText("Draft saved").first()).isVisible();
            assertThat(page.getByText("cannot be kept as it is")).isHidden();
        }
    }

    @Test
    void whoAsksForTheOtherWindowsWordsGetsThem() {
        try (Desk desk = specialist.desk()) {
            Page page = desk.page();
            Page other = twoWindowsOnOneContact(page, "The other window's words.");
            page.fill("#asks", "This window's words.");
            assertThat(page.getByText("Show the other")).isVisible();
            page.getByText("Show the other").click();
            page.waitForLoadState();
            assertThat(page.locator("#asks")).hasValue("The other window's words.");
            assertThat(page.locator("#draft-trouble")).isHidden();
            Assertions.assertThat(desk.keptTexts()).isZero();

            page.fill("#asks", "And more.");
            assertThat(page.getByText("Draft saved").first()).isVisible();
            other.close();
        }
    }

    @Test
    void whatAWindowStillHoldsIsNotLaidOverWhatAnotherKeptSince() throws Exception {
        try (Desk desk = specialist.desk()) {
            Page page = desk.page();
            desk.go("/contact/new.xhtml");
            page.fill("#asks", "What both begin with.");
            assertThat(page.getByText("Draft saved").first()).isVisible();
            page.route("**/contact/draft", Route::abort);
            page.fill("#asks", "This window's words.");
            assertThat(page.getByText("Not saved: the server does not answer.")).isVisible();
            writeElsewhere(page, "The other window's words.").close();

            page.reload();
            page.unroute("**/contact/draft");
            assertThat(page.getByText("Show the other")).isVisible();
            assertThat(page.locator("#asks")).hasValue("This window's words.");
            Assertions.assertThat(drafts("The other window's words.")).isEqualTo(1);

            page.getByText("Keep what is here").first().click();
            assertThat(page.getByText("Draft saved").first()).isVisible();
            Assertions.assertThat(drafts("This window's words.")).isEqualTo(1);
        }
    }

    @Test
    void oneWrongCallIsCountedOnceHoweverLongTheKeyIsHeld() throws Exception {
        try (Desk desk = specialist.desk()) {
            Page page = desk.page();
            desk.go("/contact/new.xhtml");
            page.keyboard().down("9");
            page.keyboard().down("9");
            page.keyboard().down("9");
            assertThat(page.getByText("Counted:")).isVisible();
            page.keyboard().down("9");
            page.keyboard().up("9");
            Assertions.assertThat(tallies()).isEqualTo(1);

            desk.go("/contact/new.xhtml");
            page.locator("button[data-key='9']").dblclick();
            assertThat(page.getByText("Counted:")).isVisible();
            Assertions.assertThat(tallies()).isEqualTo(2);
        }
    }

    private Page twoWindowsOnOneContact(Page page, String otherWords) {
        page.navigate(Office.VOICE.address() + "/contact/new.xhtml");
        page.fill("#asks", "What both begin with.");
        assertThat(page.getByText("Draft saved").first()).isVisible();
        return writeElsewhere(page, otherWords);
    }

    private static Page writeElsewhere(Page page, String words) {
        Page other = page.context().newPage();
        other.navigate(Office.VOICE.address() + "/contact/new.xhtml");
        other.fill("#asks", words);
        assertThat(other.getByText("Draft saved").first()).isVisible();
        return other;
    }

    private long closed(String asks) throws SQLException {
        return count("CLOSED", asks);
    }

    private long drafts(String asks) throws SQLException {
        return count("DRAFT", asks);
    }

    private long count(String state, String asks) throws SQLException {
        return Office.BEHIND.number(
                "select count(*) from contact where taken_by = ? and state = ? and asks = ?",
                specialist.id(),
                state,
                asks);
    }

    private long tallies() throws SQLException {
        return Office.BEHIND.number("select count(*) from contact_tally where taken_by = ?", specialist.id());
    }
}
