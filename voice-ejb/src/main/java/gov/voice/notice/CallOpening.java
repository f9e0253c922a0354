package gov.voice.notice;

/**
 * What came of asking for the words of a call.
 *
 * @param script what to say; null where it was not shown
 * @param other who else is calling about it; null where nobody is. Where the script is null it is the reason: one asks
 *     first
 */
public record CallOpening(CallScript script, OtherCall other) {

    /** Whether it may not be told any more, or not yet again: the notice has left the calls, and whoever it waits for was asked. */
    public boolean over() {
        return script == null && other == null;
    }
}
