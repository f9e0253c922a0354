package gov.voice.standing;

import java.time.Instant;

/**
 * One line of what was told.
 *
 * @param channel {@code EMAIL} or {@code CALL}
 * @param recipient the registrant's name as they spell it
 */
public record ToldLine(Instant at, String channel, String title, String recipient) {}
