package gov.voice.hold;

import java.time.Instant;

/**
 * A recorded check.
 *
 * @param reference null where none was given
 * @param checkedBy full name
 */
public record CheckRow(
        long id, CheckResult result, String systemAsked, String reference, String checkedBy, Instant checkedAt) {}
