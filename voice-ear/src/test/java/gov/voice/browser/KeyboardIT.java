package gov.voice.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The main journeys by keyboard alone: no mouse moves here, no field is reached but by the keys. */
class KeyboardIT {
    @Test
    void signingIn() {
        String password = Office.password();
        try (Desk desk = Desk.open(Office.VOICE.address())) {
            desk.go("/signin.xhtml");
            Keys keys = new Keys(desk);
            keys.to("#login").write(Staff.SUPERVISOR.login());
            keys.to("#password").write(password).press("Enter");
            desk.page().waitForURL(Pattern.compile(".*/day\\.xhtml.*"));
            keys.press("Tab");
            assertThat(keys.focused()).as("first of all, a way past the menu").isEqualTo("Skip to the page");
            keys.press("Enter").press("Tab");
            assertThat(desk.page().evaluate("() => document.activeElement.closest('main') != null"))
                    .isEqualTo(true);
        }
    }

    @Test
    void tallying() {
        try (Desk desk = Office.desk(Staff.SUPERVISOR)) {
            Keys keys = new Keys(desk);
            keys.press("n");
            desk.arrives("/contact/new.xhtml");
            keys.press("6");
            desk.says("Counted: Commentary.");
            keys.to("#undo").press("Enter");
            desk.says("The tally does not count any more.");
        }
    }

    @Test
    void takingACallAndHandingItOver() {
        try (Desk desk = Office.desk(Staff.OTHER_RELATIONS)) {
            Keys keys = new Keys(desk);
            keys.press("n");
            desk.arrives("/contact/new.xhtml");
            keys.press("o").press("4");
            assertThat(keys.focused())
                    .as("after the first answers the name is asked")
                    .isEqualTo("caller-name");
            keys.write("Ottilie Brandt");
            keys.to("#relation").write("Sister");
            keys.to("#language").write("English");
            keys.to("#phone").write("(312) 555-0188");
            keys.to("#asks").write("Whom to ask for help with the funeral.");
            keys.to("#office").write("Chicago");
            keys.press("Control+Enter");
            desk.says("Handed over. The office has a task to pick it up.");
        }
        try (Desk desk = Office.desk(Staff.OTHER_SPECIALIST)) {
            desk.says("Pick up a contact");
        }
    }

    @Test
    void readingANoteThatIsCovered() {
        long caseId = TheCaseIT.confirmed().id();
        try (Desk desk = Office.desk(Staff.SPECIALIST)) {
            desk.go("/case/notes.xhtml?id=" + caseId);
            Keys keys = new Keys(desk);
            keys.to("#body").write("Only her sister may know that she has moved.");
            keys.to("#sensitive").press("Space");
            keys.to("#add-note").press("Enter");
            desk.says("Saved.");
            keys.to("button[id$='unfold']").press("Enter");
            desk.says("Only her sister may know");
            desk.page().waitForCondition(() -> keys.focused().startsWith("Only her sister may know"));
        }
    }

    @Test
    void ruling() {
        TheGateIT.told();
        try (Desk desk = Office.desk(Staff.DISCLOSURE)) {
            Keys keys = new Keys(desk);
            keys.to("nav.side a[href*='/disclosure/review.xhtml']").press("Enter");
            desk.arrives("/disclosure/review.xhtml");
            keys.to("a[href*='filter=OVERTAKEN']").press("Enter");
            desk.arrives("filter=OVERTAKEN");
            keys.to("ul.queue a").press("Enter");
            desk.arrives("id=");
            desk.says("The gate, step by step");
            keys.to("#release-less").press("Enter");
            desk.says("The shorter form is released.");
        }
    }
}
