package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.access.Actor;
import gov.voice.access.Role;
import gov.voice.platform.Conflict;
import gov.voice.platform.Refused;
import gov.voice.staff.NewStaff;
import gov.voice.staff.PasswordHash;
import gov.voice.staff.SelfService;
import gov.voice.staff.SignIn;
import gov.voice.staff.StaffRow;
import gov.voice.staff.StaffService;
import jakarta.ejb.EJB;
import org.junit.jupiter.api.Test;

class PasswordIT extends ContainerTest {
    private static final String FIRST = "correct horse battery";
    private static final String OWN = "a word that only I know";

    @EJB
    private SelfService self;

    @EJB
    private StaffService staff;

    @EJB
    private SignIn signIn;

    private final long office = People.office();
    private final Actor administrator = People.staff(Role.ADMINISTRATOR, office);
    private final Actor someone = withPassword();

    @Test
    void isChangedByItsPersonWhoKnowsTheOneUntilNow() {
        assertThatThrownBy(() -> People.doAs(someone, () -> self.changePassword("a guess", OWN)))
                .isInstanceOf(Refused.class)
                .hasMessage("password-wrong");
        assertThatThrownBy(() -> People.doAs(someone, () -> self.changePassword(FIRST, FIRST)))
                .hasMessage("password-same");
        assertThatThrownBy(() ->
                        People.doAs(someone, () -> self.changePassword(FIRST, "I am " + someone.name() + " of course")))
                .hasMessage("password-holds-name");
        assertThatThrownBy(() -> People.doAs(someone, () -> self.changePassword(FIRST, "short")));
        assertThat(signIn.judge(someone.name(), FIRST))
                .as("nothing changed yet")
                .isPresent();

        People.doAs(someone, () -> self.changePassword(FIRST, OWN));

        assertThat(signIn.judge(someone.name(), FIRST)).isEmpty();
        assertThat(signIn.judge(someone.name(), OWN)).isPresent();
        assertThat(inTrail("SelfService.changePassword", "DONE")).isEqualTo(1);
    }

    @Test
    void thatSomebodyElseHasSetIsGoodForChoosingOnesOwn() {
        assertThat(People.as(someone, self::whoAmI).passwordDue()).isFalse();

        People.doAs(administrator, () -> staff.resetPassword(someone.id(), row().version(), OWN));

        assertThat(signIn.judge(someone.name(), OWN)).isPresent();
        assertThat(People.as(someone, self::whoAmI).passwordDue()).isTrue();
        People.doAs(someone, () -> self.changePassword(OWN, "another that only I know"));
        assertThat(People.as(someone, self::whoAmI).passwordDue()).isFalse();
        assertThat(Owner.number(
                        "select count(*) from audit_event where act = 'StaffService.resetPassword' and actor_id = ?"
                                + " and outcome = 'DONE' and concerns @> jsonb_build_array(jsonb_build_object('kind', 'staff', 'id', ?::bigint))",
                        administrator.id(),
                        someone.id()))
                .isEqualTo(1);
    }

    @Test
    void thatTheAdministratorGaveANewAccountIsGoodForChoosingOnesOwn() {
        String login = "new" + someone.id();
        People.as(
                administrator, () -> staff.open(new NewStaff(login, "New Colleague", Role.SPECIALIST, office, FIRST)));
        Actor colleague = signIn.judge(login, FIRST).orElseThrow().actor();

        assertThat(People.as(colleague, self::whoAmI).passwordDue()).isTrue();
        People.doAs(colleague, () -> self.changePassword(FIRST, OWN));
        assertThat(People.as(colleague, self::whoAmI).passwordDue()).isFalse();
    }

    @Test
    void anAdministratorResetsOthersAsTheySawThemAndNotThemselves() {
        assertThatThrownBy(() ->
                        People.doAs(administrator, () -> staff.resetPassword(someone.id(), row().version() + 1, OWN)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> People.doAs(administrator, () -> staff.resetPassword(administrator.id(), 0, OWN)))
                .hasMessage("own-password");
        Actor elsewhere = People.staff(Role.ANALYST, office);
        assertThatThrownBy(() -> People.doAs(
                        administrator,
                        () -> staff.resetPassword(
                                elsewhere.id(), rowOf(elsewhere).version(), OWN)))
                .hasMessage("no-password-here");
    }

    @Test
    void aLockIsEndedByAnAdministrator() {
        for (int i = 0; i < 5; i++) {
            signIn.judge(someone.name(), "wrong " + i);
        }
        assertThat(row().locked()).isTrue();
        assertThat(signIn.judge(someone.name(), FIRST)).isEmpty();

        People.doAs(administrator, () -> staff.unlock(someone.id(), row().version()));

        assertThat(row().locked()).isFalse();
        assertThat(signIn.judge(someone.name(), FIRST)).isPresent();
    }

    private StaffRow row() {
        return rowOf(someone);
    }

    private StaffRow rowOf(Actor actor) {
        return People.as(administrator, staff::list).stream()
                .filter(one -> one.id() == actor.id())
                .findFirst()
                .orElseThrow();
    }

    private long inTrail(String act, String outcome) {
        return Owner.number(
                "select count(*) from audit_event where act = ? and actor_id = ? and outcome = ?",
                act,
                someone.id(),
                outcome);
    }

    private Actor withPassword() {
        Actor actor = People.staff(Role.SPECIALIST, office);
        Owner.run(
                "insert into staff_credential (staff_id, password_hash) values (?, ?)",
                actor.id(),
                PasswordHash.of(FIRST));
        return actor;
    }
}
