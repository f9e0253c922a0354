package gov.voice.web.task;

import static org.assertj.core.api.Assertions.assertThat;

import gov.voice.task.TaskKind;
import gov.voice.task.TaskRow;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TaskPageTest {
    private static final long MATCH = 501;
    private static final long SUBJECT = 17;

    /** A low number among high ones would tell that the subject is older than the match: another office knows the person. */
    @ParameterizedTest
    @EnumSource(names = {"CONFIRM_MATCH", "VERIFY_FACT"})
    void aSubjectOfACaseIsNamedByTheCasesOwnMatch(TaskKind kind) {
        TaskRow task = new TaskRow(
                1,
                0,
                kind,
                false,
                null,
                null,
                3L,
                "V-2026-000003",
                MATCH,
                SUBJECT,
                null,
                null,
                null,
                null,
                Instant.EPOCH,
                "key");
        assertThat(TaskPage.of(task)).isEqualTo("/subject/view.xhtml?match=" + MATCH);
    }
}
