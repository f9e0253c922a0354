package gov.voice.disclosure;

/**
 * Which of the waiting notices are asked for.
 *
 * @param urgent only urgent ones
 * @param why only those with this code; null: whatever it is
 */
public record ReviewFilter(boolean urgent, String why) {
    /** Everything that waits. */
    public static final ReviewFilter ALL = new ReviewFilter(false, null);
}
