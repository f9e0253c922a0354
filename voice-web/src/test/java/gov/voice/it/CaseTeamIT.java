package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.casefile.CaseQuery;
import gov.voice.casefile.CaseScope;
import gov.voice.casefile.CaseStatus;
import gov.voice.casefile.CaseTeamService;
import gov.voice.casefile.PromiseForm;
import gov.voice.platform.NotFound;
import gov.voice.platform.Refused;
import gov.voice.staff.Colleague;
import gov.voice.task.TaskKind;
import gov.voice.task.TaskService;
import jakarta.ejb.EJB;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Who answers for a case, and for what was promised in it. */
class CaseTeamIT extends CaseTest {
    private static final LocalDate FUTURE = LocalDate.of(2999, 1, 1);

    @EJB
    private CaseTeamService teams;

    @EJB
    private TaskService tasks;

    @Test
    void theOwnerAndSupervisorsSayWhoIsInTheTeam() {
        long id = open();
        assertThatThrownBy(() -> People.doAs(colleague, () -> teams.add(id, colleague.id())))
                .isInstanceOf(Refused.class);

        People.doAs(owner, () -> teams.add(id, colleague.id()));
        assertThat(ids(colleague, CaseScope.MINE)).containsExactly(id);
        assertThat(People.as(owner, () -> teams.candidates(id)))
                .extracting(Colleague::id)
                .contains(supervisor.id())
                .doesNotContain(colleague.id(), elsewhere.id());
        assertThatThrownBy(() -> People.doAs(owner, () -> teams.add(id, elsewhere.id())))
                .isInstanceOf(NotFound.class);

        assertThatThrownBy(() -> People.doAs(supervisor, () -> teams.remove(id, owner.id())))
                .isInstanceOf(Refused.class);
        People.doAs(supervisor, () -> teams.giveTo(id, version(id), colleague.id()));
        People.doAs(colleague, () -> teams.remove(id, owner.id()));
        assertThat(ids(owner, CaseScope.MINE)).isEmpty();
        assertThat(ids(colleague, CaseScope.MINE)).containsExactly(id);
    }

    @Test
    void aPromiseIsOwedUntilItIsKept() {
        long id = open();
        People.doAs(owner, () -> cases.promise(id, new PromiseForm(version(id), "Call with the result", FUTURE)));
        assertThat(People.as(owner, () -> tasks.ofCase(id)))
                .singleElement()
                .satisfies(task -> assertThat(task.kind()).isEqualTo(TaskKind.KEEP_PROMISE));
        assertThatThrownBy(() -> People.doAs(owner, () -> cases.close(id, version(id), "NEEDS_MET")))
                .isInstanceOf(Refused.class);

        People.doAs(owner, () -> cases.settlePromise(id, version(id), true));
        assertThat(People.as(owner, () -> tasks.ofCase(id))).isEmpty();
        People.doAs(owner, () -> cases.close(id, version(id), "NEEDS_MET"));
        assertThat(People.as(owner, () -> lists.list(new CaseQuery(CaseScope.MINE, CaseStatus.CLOSED, NEWEST, 1)))
                        .total())
                .isEqualTo(1);
        assertThat(People.as(owner, () -> lists.counts(LocalDate.of(2026, 11, 24)))
                        .open())
                .isZero();
    }

    @Test
    void aPromiseGoesWithTheCaseToWhoeverAnswersForIt() {
        long id = open();
        LocalDate day = LocalDate.now().plusDays(30);
        People.doAs(owner, () -> cases.promise(id, new PromiseForm(version(id), "A call", day)));
        People.doAs(owner, () -> teams.add(id, colleague.id()));

        People.doAs(owner, () -> teams.giveTo(id, version(id), colleague.id()));

        assertThat(People.as(owner, () -> tasks.waiting(null, 0, 50))).isEmpty();
        assertThat(People.as(colleague, () -> tasks.waiting(null, 0, 50)))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.kind()).isEqualTo(TaskKind.KEEP_PROMISE);
                    assertThat(task.assigneeId()).isEqualTo(colleague.id());
                });
    }
}
