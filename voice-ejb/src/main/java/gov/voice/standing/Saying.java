package gov.voice.standing;

import java.time.LocalDate;

/**
 * Words that the gate has released in this case, as they may be said.
 *
 * @param recipients names of the registrants to whom they may be said, and to nobody else
 */
public record Saying(long factId, LocalDate occurredOn, String words, String recipients) {}
