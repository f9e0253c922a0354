package gov.voice.fact;

/** The task to verify a fact: asked for by its record and by what waits for it, settled by the verification. */
public final class FactTask {
    private FactTask() {}

    /** One open task for each fact, however much waits for it. */
    public static String key(long factId) {
        return "fact:" + factId;
    }
}
