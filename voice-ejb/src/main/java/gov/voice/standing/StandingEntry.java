package gov.voice.standing;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One stage on the axis.
 *
 * @param track {@code CRIMINAL} or {@code IMMIGRATION}
 * @param happened the approved sentence in the reader's language, with its date; null where no words are approved
 * @param notMean what it does not mean; null where nothing is said
 * @param decides who decides next; null where nothing is said
 * @param toldAt when a registrant of this case was last told; null where nobody was
 */
public record StandingEntry(
        long factId,
        String code,
        String track,
        String title,
        LocalDate occurredOn,
        Instant occurredAt,
        Instant knownAt,
        String source,
        boolean verified,
        String happened,
        String notMean,
        String decides,
        Telling telling,
        Instant toldAt) {}
