package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.access.Actor;
import gov.voice.access.NotAllowed;
import gov.voice.access.Role;
import gov.voice.casefile.CaseNoteService;
import gov.voice.casefile.CasePersonService;
import gov.voice.casefile.CaseScope;
import gov.voice.casefile.CaseTeamService;
import gov.voice.platform.NotFound;
import gov.voice.task.TaskService;
import jakarta.ejb.EJB;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who sees a case: its office, whoever was given a part in it, and nobody else. */
class CaseVisibilityIT extends CaseTest {
    @EJB
    private CaseTeamService teams;

    @EJB
    private CasePersonService people;

    @EJB
    private CaseNoteService notes;

    @EJB
    private TaskService tasks;

    @Test
    void itsOfficeSeesACaseAndAnotherOfficeDoesNot() {
        long id = open();

        assertThat(People.as(colleague, () -> cases.header(id)).summary().id()).isEqualTo(id);
        assertThat(ids(colleague, CaseScope.OFFICE)).containsExactly(id);
        assertThat(ids(colleague, CaseScope.MINE)).isEmpty();
        assertThat(ids(owner, CaseScope.MINE)).containsExactly(id);

        assertUnseen(elsewhere, id);
        assertThat(ids(elsewhere, CaseScope.OFFICE)).isEmpty();
        assertThat(ids(elsewhere, CaseScope.SHARED)).isEmpty();
    }

    @Test
    void whatIsNotThereAndWhatIsForeignAreOneAnswer() {
        long foreign = open();
        assertThatThrownBy(() -> People.as(elsewhere, () -> cases.header(foreign)))
                .isExactlyInstanceOf(NotFound.class)
                .hasMessage(null);
        assertThatThrownBy(() -> People.as(elsewhere, () -> cases.header(Long.MAX_VALUE)))
                .isExactlyInstanceOf(NotFound.class)
                .hasMessage(null);
    }

    @Test
    void aPartThatWasGivenShowsTheCaseUntilItIsTakenBack() {
        long id = open();
        assertThatThrownBy(() -> People.doAs(owner, () -> teams.grant(id, elsewhere.officeId(), null)))
                .isInstanceOf(NotAllowed.class);

        People.doAs(supervisor, () -> teams.grant(id, elsewhere.officeId(), null));
        assertThat(ids(elsewhere, CaseScope.SHARED)).containsExactly(id);
        assertThat(People.as(elsewhere, () -> people.list(id))).isEmpty();
        People.doAs(supervisor, () -> teams.revoke(id, elsewhere.officeId(), null));
        assertUnseen(elsewhere, id);

        People.doAs(supervisor, () -> teams.grant(id, null, elsewhere.id()));
        assertThat(People.as(elsewhere, () -> cases.header(id)).summary().id()).isEqualTo(id);
        People.doAs(supervisor, () -> teams.revoke(id, null, elsewhere.id()));
        assertUnseen(elsewhere, id);
    }

    @Test
    void theOfficeThatWorksACaseCannotBeTakenOut() {
        long id = open();
        assertThatThrownBy(() -> People.doAs(supervisor, () -> teams.revoke(id, office, null)))
                .isInstanceOf(NotFound.class);
        assertThat(ids(owner, CaseScope.OFFICE)).containsExactly(id);
    }

    @Test
    void rolesWithoutACaseloadSeeNoCase() {
        long id = open();
        for (Role role : List.of(Role.HOTLINE, Role.ANALYST, Role.AUDITOR, Role.ADMINISTRATOR)) {
            Actor actor = People.staff(role, office);
            assertThatThrownBy(() -> People.as(actor, () -> cases.header(id))).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> People.as(actor, () -> people.list(id))).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> People.as(actor, () -> notes.list(id))).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> ids(actor, CaseScope.OFFICE)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> People.as(actor, () -> tasks.waiting(null, 0, 5)))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    private void assertUnseen(Actor actor, long id) {
        assertThatThrownBy(() -> People.as(actor, () -> cases.header(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> People.as(actor, () -> people.list(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> People.as(actor, () -> notes.list(id))).isInstanceOf(NotFound.class);
    }
}
