package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;

import gov.voice.access.Actor;
import gov.voice.access.Role;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Choosing a password on the page, and what it means for the windows that are open. */
class PasswordPageIT extends PageTest {
    private static final String ANOTHER = "another long password";

    @Test
    void whoeverGotAPasswordChoosesOneBeforeAnythingElse() {
        Actor actor = People.staff(Role.SPECIALIST, office);
        Visitor specialist = stranger();
        credential(actor, true);

        HttpResponse<String> page = specialist.signIn(actor.name(), PASSWORD);
        assertThat(page.uri().getPath()).endsWith("/preferences.xhtml");
        assertThat(page.body()).contains("Choose one that only you know");
        assertThat(specialist.get("/case/list.xhtml").uri().getPath()).endsWith("/preferences.xhtml");

        HttpResponse<String> changed = chooseAnother(specialist, page);
        assertThat(changed.uri().getPath()).endsWith("/day.xhtml");
        assertThat(changed.body()).contains("Your password is changed.");
        assertThat(specialist.get("/case/list.xhtml").uri().getPath()).endsWith("/case/list.xhtml");
    }

    @Test
    void aNewPasswordEndsTheWindowsThatAreOpenWithTheOldOne() {
        Actor actor = People.staff(Role.SPECIALIST, office);
        Visitor specialist = signedIn(actor);
        Visitor elsewhere = stranger();
        assertThat(elsewhere.signIn(actor.name(), PASSWORD).uri().getPath()).endsWith("/day.xhtml");

        HttpResponse<String> changed = chooseAnother(specialist, specialist.get("/preferences.xhtml"));
        assertThat(changed.body()).contains("Your password is changed.");
        Await.until(
                "the other window is closed",
                () -> elsewhere.get("/case/list.xhtml").uri().getPath().endsWith("/signin.xhtml"));
        assertThat(specialist.get("/case/list.xhtml").uri().getPath())
                .as("the window in which it was changed stays open")
                .endsWith("/case/list.xhtml");

        Owner.run(
                "update staff_credential set password_hash = ?, changed_at = clock_timestamp() where staff_id = ?",
                HASH,
                actor.id());
        Await.until(
                "a reset closes every window",
                () -> specialist.get("/case/list.xhtml").uri().getPath().endsWith("/signin.xhtml"));
        assertThat(specialist.signIn(actor.name(), PASSWORD).uri().getPath()).endsWith("/day.xhtml");
    }

    private static HttpResponse<String> chooseAnother(Visitor visitor, HttpResponse<String> page) {
        return visitor.press(
                page,
                "/preferences.xhtml",
                "own-password",
                "change-password",
                Map.of("current-password", PASSWORD, "chosen-password", ANOTHER, "chosen-password-again", ANOTHER));
    }
}
