package gov.voice.casefile;

/** The task to make sure of a person's identity: asked for by what waits for it, settled by the verification. */
public final class PersonTask {
    private PersonTask() {}

    /** One open task for each person, however much waits for it. */
    public static String key(long personId) {
        return "person:" + personId;
    }
}
