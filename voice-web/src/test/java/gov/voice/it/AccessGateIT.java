package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.access.Actor;
import gov.voice.access.NotAllowed;
import gov.voice.access.Role;
import gov.voice.audit.AuditService;
import gov.voice.platform.Refused;
import gov.voice.staff.NewStaff;
import gov.voice.staff.Self;
import gov.voice.staff.SelfService;
import gov.voice.staff.StaffService;
import jakarta.ejb.EJB;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class AccessGateIT extends ContainerTest {

    @EJB
    private SelfService self;

    @EJB
    private StaffService staff;

    @EJB
    private AuditService audit;

    @Test
    void whoeverActsIsKnownToTheService() {
        Actor operator = People.staff(Role.HOTLINE, People.office());

        Self found = People.as(operator, self::whoAmI);

        assertThat(found.login()).isEqualTo(operator.name());
        assertThat(found.role()).isEqualTo(Role.HOTLINE);
    }

    @Test
    void nobodyMayDoNothingAndItIsInTheTrail() {
        long before = lines("NOT_ALLOWED", "StaffService.list");

        assertThatThrownBy(() -> staff.list()).isInstanceOf(NotAllowed.class);

        assertThat(lines("NOT_ALLOWED", "StaffService.list")).isEqualTo(before + 1);
    }

    @Test
    void aRoleMayDoOnlyWhatIsPermittedToIt() {
        Actor specialist = People.staff(Role.SPECIALIST, People.office());

        assertThatThrownBy(() -> People.as(specialist, audit::verify)).isInstanceOf(NotAllowed.class);

        assertThat(
                        Owner.rows(
                                "select outcome, actor_id from audit_event where act = 'AuditService.verify' order by id desc limit 1"))
                .containsExactly(Map.of("outcome", "NOT_ALLOWED", "actor_id", specialist.id()));
    }

    @Test
    void whatWasDoneIsInTheTrailWithWhatItTouched() {
        Actor administrator = People.staff(Role.ADMINISTRATOR, People.office());

        long opened = People.as(administrator, () -> staff.open(account(administrator, "n" + administrator.id())));

        assertThat(Owner.number(
                        "select count(*) from audit_event where act = 'StaffService.open' and outcome = 'DONE' and actor_id = ?"
                                + " and concerns @> ('[{\"kind\":\"staff\",\"id\":' || ? || '}]')::jsonb",
                        administrator.id(),
                        opened))
                .isEqualTo(1);
    }

    @Test
    void whatWasRefusedLeavesNothingButItsLine() {
        Actor administrator = People.staff(Role.ADMINISTRATOR, People.office());
        NewStaff twice = account(administrator, administrator.name());

        assertThatThrownBy(() -> People.as(administrator, () -> staff.open(twice)))
                .isInstanceOf(Refused.class);

        assertThat(Owner.number(
                        "select count(*) from audit_event where act = 'StaffService.open' and actor_id = ? and outcome = 'REFUSED'",
                        administrator.id()))
                .isEqualTo(1);
        assertThat(Owner.number("select count(*) from staff where login = ?", administrator.name()))
                .isEqualTo(1);
    }

    @Test
    void refusalsUnderLoadDoNotLockThePoolUp() throws Exception {
        Actor specialist = People.staff(Role.SPECIALIST, People.office());
        ExecutorService callers = Executors.newFixedThreadPool(60);
        List<Future<?>> calls = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                calls.add(callers.submit(() -> {
                    assertThatThrownBy(() -> People.as(specialist, staff::list)).isInstanceOf(NotAllowed.class);
                    People.as(specialist, self::whoAmI);
                }));
            }
            for (Future<?> call : calls) {
                call.get();
            }
        } finally {
            callers.shutdownNow();
        }
        assertThat(Owner.number(
                        "select count(*) from audit_event where actor_id = ? and outcome = 'NOT_ALLOWED'",
                        specialist.id()))
                .isEqualTo(300);
    }

    private static NewStaff account(Actor administrator, String login) {
        return new NewStaff(login, "New Colleague", Role.HOTLINE, administrator.officeId(), "a long enough password");
    }

    private static long lines(String outcome, String act) {
        return Owner.number("select count(*) from audit_event where outcome = ? and act = ?", outcome, act);
    }
}
