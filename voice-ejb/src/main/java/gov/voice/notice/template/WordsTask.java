package gov.voice.notice.template;

import gov.voice.task.NewTask;
import gov.voice.task.TaskKind;

/** The task to write or approve words: asked for by what waits for them, settled by the approval. */
public final class WordsTask {
    private WordsTask() {}

    /** One open task for each code and language, however much waits for it. */
    public static String key(String code, String language) {
        return "words:" + code + ":" + language;
    }

    /** Asks every disclosure officer. */
    public static NewTask of(String code, String language, boolean urgent) {
        return new NewTask(
                TaskKind.APPROVE_WORDS, key(code, language), urgent, null, null, null, null, null, null, null, null);
    }
}
