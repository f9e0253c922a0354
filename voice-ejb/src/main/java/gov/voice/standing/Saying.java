package gov.voice.standing;

import java.time.LocalDate;

/** Words that the gate has released to a registrant of this case, as they may be said. */
public record Saying(long factId, LocalDate occurredOn, String words) {}
