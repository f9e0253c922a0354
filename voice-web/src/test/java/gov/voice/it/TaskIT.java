package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.access.Actor;
import gov.voice.access.Role;
import gov.voice.platform.Conflict;
import gov.voice.platform.NotFound;
import gov.voice.task.TaskOutcome;
import gov.voice.task.TaskRow;
import gov.voice.task.TaskService;
import jakarta.ejb.EJB;
import org.junit.jupiter.api.Test;

/** What waits for somebody of an office, until one of them takes it on. */
class TaskIT extends ContainerTest {
    @EJB
    private TaskService tasks;

    private final long office = People.office();
    private final Actor someone = People.staff(Role.SPECIALIST, office);
    private final Actor colleague = People.staff(Role.SPECIALIST, office);
    private final Actor elsewhere = People.staff(Role.SPECIALIST, People.office());

    @Test
    void aTaskIsTakenOnByOneAndTickedOffOnlyWhereThatEndsIt() {
        Owner.run(
                "insert into task (kind, duty, key, office_id) values ('FIND_ADDRESS', 'SPECIALIST', ?, ?)",
                "address:" + office,
                office);
        TaskRow task = People.as(someone, () -> tasks.waiting(null, 0, 5)).get(0);
        assertThat(People.as(elsewhere, () -> tasks.waiting(null, 0, 5))).isEmpty();
        assertThatThrownBy(() -> People.doAs(elsewhere, () -> tasks.take(task.id(), task.version())))
                .isInstanceOf(NotFound.class);

        People.doAs(someone, () -> tasks.take(task.id(), task.version()));
        assertThat(People.as(colleague, () -> tasks.waiting(null, 0, 5))).isEmpty();
        assertThat(People.as(colleague, () -> tasks.ofOffice(null, 0, 5)))
                .singleElement()
                .satisfies(row -> assertThat(row.assigneeId()).isEqualTo(someone.id()));
        assertThatThrownBy(() -> People.doAs(colleague, () -> tasks.take(task.id(), task.version())))
                .isInstanceOf(Conflict.class);

        long version =
                People.as(someone, () -> tasks.waiting(null, 0, 5)).get(0).version();
        People.doAs(someone, () -> tasks.settle(task.id(), version, TaskOutcome.NOT_POSSIBLE));
        assertThat(People.as(someone, tasks::waitingCount)).isZero();
    }
}
