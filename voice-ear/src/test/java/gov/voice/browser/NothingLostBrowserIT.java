package gov.voice.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import gov.voice.ear.Deployed;
import gov.voice.staff.PasswordHash;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Nothing that somebody types is lost, and nothing that they do once is done twice; whatever happens meanwhile. */
class NothingLostBrowserIT {
    private static final Deployed VOICE = Deployed.get();
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String NARRATIVE = "She will call back on Thursday after six.";

    private final String login = "nothing.lost" + NUMBER.incrementAndGet();
    private final long specialist = specialist();

    @Test
    void aNoteWaitsInTheWindowWhenTheSessionHasEnded() {
        long caseId = openCase();
        try (Desk desk = desk()) {
            desk.go(notes(caseId));
            desk.page().fill("#body", NARRATIVE);
            desk.page().context().clearCookies();
            desk.press("Add the note");
            assertThat(desk.page()).hasURL(Pattern.compile(".*/signin\\.xhtml.*"));

            desk.page().fill("#login", login);
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
            Assertions.assertThat(keptTexts(desk.page())).isZero();
        }
    }

    @Test
    void whoSignsOutLeavesNoTextBehind() {
        long caseId = openCase();
        try (Desk desk = desk()) {
            desk.go(notes(caseId));
            desk.page().fill("#body", NARRATIVE);
            Assertions.assertThat(keptTexts(desk.page())).isEqualTo(1);
            desk.page().locator(".user-menu summary").click();
            desk.press("Sign out");
            Assertions.assertThat(keptTexts(desk.page())).isZero();
        }
    }

    @Test
    void aConflictIsToldOnThePageWithTheText() {
        long caseId = openCase();
        try (Desk desk = desk()) {
            desk.go("/case/view.xhtml?id=" + caseId);
            desk.page().fill("#place", NARRATIVE);
            run("update case_file set version = version + 1 where id = ?", caseId);
            desk.page().click("#describe");
            assertThat(desk.page().getByText("Somebody else was faster")).isVisible();
            assertThat(desk.page().locator("#place")).hasValue(NARRATIVE);
            desk.look("conflict-on-the-page");

            desk.page().click("#describe");
            assertThat(desk.page().getByText("Saved.")).isVisible();
        }
    }

    @Test
    void theClockToldByTheServerIsOneForAllWindows() {
        try (Desk desk = desk()) {
            desk.page().clock().install();
            desk.go("/day.xhtml");
            Page other = desk.page().context().newPage();
            other.clock().install();
            other.navigate(VOICE.address() + "/case/list.xhtml");

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
    void anEndedSessionIsToldAsSuchAndThePageStays() {
        long caseId = openCase();
        try (Desk desk = desk()) {
            desk.page().clock().install();
            desk.go(notes(caseId));
            desk.page().context().clearCookies();
            desk.page().fill("#body", NARRATIVE);
            desk.page().clock().fastForward("01:01");
            assertThat(desk.page().locator(".session-ended")).isVisible();
            assertThat(desk.page().locator("#body")).hasValue(NARRATIVE);
        }
    }

    @Test
    void signingOutInOneWindowIsKnownInTheOther() {
        try (Desk desk = desk()) {
            desk.go("/day.xhtml");
            Page other = desk.page().context().newPage();
            other.navigate(VOICE.address() + "/case/list.xhtml");
            desk.page().locator(".user-menu summary").click();
            desk.press("Sign out");
            assertThat(other.locator(".session-ended")).isVisible();
        }
    }

    @Test
    void aContactEndsOnlyOnceAllOfItIsKept() {
        try (Desk desk = desk()) {
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
            Assertions.assertThat(keptTexts(page)).isZero();
        }
    }

    @Test
    void aDraftOfFridayIsKeptAndEndedOnMonday() {
        try (Desk desk = desk()) {
            Page page = desk.page();
            desk.go("/contact/new.xhtml");
            page.fill("#asks", NARRATIVE);
            assertThat(page.getByText("Draft saved").first()).isVisible();
            run("update contact set started_at = started_at - interval '3 days' where taken_by = ?", specialist);

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
        try (Desk desk = desk()) {
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
        try (Desk desk = desk()) {
            Page page = desk.page();
            Page other = twoWindowsOnOneContact(page, "The other window's words.");
            page.fill("#asks", "This window's words.");
            assertThat(page.getByText("Show the other")).isVisible();
            page.getByText("Show the other").click();
            page.waitForLoadState();
            assertThat(page.locator("#asks")).hasValue("The other window's words.");
            assertThat(page.locator("#draft-trouble")).isHidden();
            Assertions.assertThat(keptTexts(page)).isZero();

            page.fill("#asks", "And more.");
            assertThat(page.getByText("Draft saved").first()).isVisible();
            other.close();
        }
    }

    @Test
    void whatAWindowStillHoldsIsNotLaidOverWhatAnotherKeptSince() {
        try (Desk desk = desk()) {
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
    void oneWrongCallIsCountedOnceHoweverLongTheKeyIsHeld() {
        try (Desk desk = desk()) {
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
        page.navigate(VOICE.address() + "/contact/new.xhtml");
        page.fill("#asks", "What both begin with.");
        assertThat(page.getByText("Draft saved").first()).isVisible();
        return writeElsewhere(page, otherWords);
    }

    private static Page writeElsewhere(Page page, String words) {
        Page other = page.context().newPage();
        other.navigate(VOICE.address() + "/contact/new.xhtml");
        other.fill("#asks", words);
        assertThat(other.getByText("Draft saved").first()).isVisible();
        return other;
    }

    private long closed(String asks) {
        return number(
                "select count(*) from contact where taken_by = ? and state = 'CLOSED' and asks = '" + asks + "'",
                specialist);
    }

    private long drafts(String asks) {
        return number(
                "select count(*) from contact where taken_by = ? and state = 'DRAFT' and asks = '"
                        + asks.replace("'", "''") + "'",
                specialist);
    }

    private Desk desk() {
        return Desk.of(VOICE.address(), login, Deployed.PASSWORD);
    }

    private static String notes(long caseId) {
        return "/case/notes.xhtml?id=" + caseId;
    }

    private static int keptTexts(Page page) {
        return (int)
                page.evaluate(
                        "() => Object.keys(sessionStorage).filter(key => key.startsWith('voice.kept.') && key !== 'voice.kept.sent').length");
    }

    private long tallies() {
        return number("select count(*) from contact_tally where taken_by = ?", specialist);
    }

    private long specialist() {
        long id = number(
                "insert into staff (login, full_name, role, office_id) select '" + login
                        + "', 'Nora Lost', 'SPECIALIST', id from office where headquarters and ? > 0 returning id",
                1);
        run(
                "insert into staff_credential (staff_id, password_hash) values (?, '"
                        + PasswordHash.of(Deployed.PASSWORD) + "')",
                id);
        return id;
    }

    private long openCase() {
        long id = number(
                "insert into case_file (number, office_id, opened_by, owner_id) select 'V-2020-' || lpad(nextval('case_file_seq')::text, 6, '0'),"
                        + " office_id, id, id from staff where id = ? returning id",
                specialist);
        run(
                "insert into case_access (case_id, office_id, reason) select id, office_id, 'OFFICE' from case_file where id = ?",
                id);
        return id;
    }

    private static long number(String sql, long argument) {
        try (Connection connection = VOICE.ownerConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, argument);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(String sql, long argument) {
        try (Connection connection = VOICE.ownerConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, argument);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
