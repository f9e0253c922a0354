package gov.voice.subject;

/** The task to decide on a match: asked for by its proposal and by what waits for it, settled by the decision. */
public final class MatchTask {
    private MatchTask() {}

    /** One open task for each match, however much waits for it. */
    public static String key(long matchId) {
        return "match:" + matchId;
    }
}
