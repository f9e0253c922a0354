package gov.voice.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.access.Role;
import gov.voice.platform.Refused;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TaskTest {
    private static final Instant NOW = Instant.parse("2026-11-24T16:00:00Z");
    private static final long ONE = 1;
    private static final long OTHER = 2;

    @Test
    void whatAColleagueTookOnlyASupervisorTakesOver() {
        Task task = new Task(TaskKind.CALL);
        task.take(ONE, Role.SPECIALIST);
        assertRefused(() -> task.take(OTHER, Role.SPECIALIST), "refused.task-taken");
        assertThat(task.getAssigneeId()).isEqualTo(ONE);
        task.take(OTHER, Role.SUPERVISOR);
        assertThat(task.getAssigneeId()).isEqualTo(OTHER);
    }

    @Test
    void whatEndsWithAnActIsNotTickedOff() {
        Task task = new Task(TaskKind.CHECK_1367);
        assertRefused(() -> task.settle(ONE, TaskOutcome.DONE, NOW), "refused.task-by-its-act");
        assertThat(task.getDoneAt()).isNull();
    }

    @Test
    void endsOnce() {
        Task task = new Task(TaskKind.FIND_ADDRESS);
        task.settle(ONE, TaskOutcome.DONE, NOW);
        assertRefused(() -> task.settle(OTHER, TaskOutcome.NOT_POSSIBLE, NOW), "refused.task-done");
        assertRefused(() -> task.take(OTHER, Role.SUPERVISOR), "refused.task-done");
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
