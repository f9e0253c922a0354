package gov.voice.notice;

import java.time.Instant;

/**
 * A call about the same notice that somebody else has begun and not ended.
 *
 * @param by full name
 * @param since when the words were shown to them
 */
public record OtherCall(String by, Instant since) {}
