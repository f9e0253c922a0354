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
 * @param comesNext what usually comes next; null where nothing is said
 * @param source {@code DOCUMENT}, {@code OFFICIAL} or the code of a feed
 * @param sourceDetail which document or official; null where a feed says no more
 * @param checkedAt when the source was last heard of it: a feed's last file, or when a second person verified it; null
 *     where neither was
 * @param verifiedBy full name of the second person; null where the source verified it, or nobody did
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
        String sourceDetail,
        Instant checkedAt,
        boolean verified,
        String verifiedBy,
        String happened,
        String notMean,
        String decides,
        String comesNext,
        Telling telling,
        Instant toldAt) {}
