package gov.voice.disclosure;

/** The task to rule on a notice: asked for when it comes to review, settled when it leaves review. */
public final class ReviewTask {
    private ReviewTask() {}

    /** What makes it the same task. */
    public static String key(long noticeId) {
        return "review:" + noticeId;
    }
}
