package gov.voice.hold;

import gov.voice.task.NewTask;
import gov.voice.task.TaskKind;

/** The task to check a subject: asked for by what waits for the check, settled by the check. */
public final class CheckTask {
    /** Before the subject's id. */
    static final String PREFIX = "check-1367:";

    private CheckTask() {}

    /** One open task for each subject, however much waits for it. */
    public static String key(long subjectId) {
        return PREFIX + subjectId;
    }

    /** Asks every disclosure officer. */
    public static NewTask of(long subjectId, boolean urgent) {
        return new NewTask(
                TaskKind.CHECK_1367, key(subjectId), urgent, null, null, null, subjectId, null, null, null, null);
    }
}
