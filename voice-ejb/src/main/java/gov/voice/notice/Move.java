package gov.voice.notice;

import gov.voice.task.NewTask;
import java.time.Instant;
import java.util.List;

/**
 * What becomes of one notice, and who or what takes care of it from then on.
 *
 * @param why codes, see {@link gov.voice.disclosure.Why} and {@link Hindrance}; empty where the state says it all
 * @param less whether only the shorter sentence may be told
 * @param step what the outbox does next with it: {@code DECIDE}, {@code SEND}, or null for nothing
 * @param due when it does so; null where step is
 * @param tasks what people owe for it
 */
record Move(NoticeState to, List<String> why, boolean less, String step, Instant due, List<NewTask> tasks) {
    static final String DECIDE = "DECIDE";
    static final String SEND = "SEND";

    Move {
        why = List.copyOf(why);
        tasks = List.copyOf(tasks);
    }

    /** An outcome: nothing is left to do. */
    static Move ended(NoticeState outcome, List<String> why) {
        return new Move(outcome, why, false, null, null, List.of());
    }

    /** Somebody owes it. */
    static Move owed(NoticeState to, List<String> why, boolean less, NewTask task) {
        return new Move(to, why, less, null, null, List.of(task));
    }
}
