package gov.voice.notice;

import java.time.Instant;

/**
 * The switch for all sending, as shown.
 *
 * @param restored nobody paused it: the database found itself restored or copied
 * @param reason as the person wrote it who last paused or resumed; null where nobody did
 * @param setBy full name; null where nobody set it
 */
public record SendingState(boolean paused, boolean restored, String reason, Instant since, String setBy) {}
