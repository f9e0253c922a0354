package gov.voice.fact;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A fact, as a page shows it.
 *
 * @param occurredAt null where only the day is known
 * @param source DOCUMENT, OFFICIAL or the name of a feed
 * @param sourceDetail which document or official; null for a fact of a feed, whose own words stay behind the gate
 * @param knownAt when the office learned of it
 * @param recordedBy null where a feed recorded it
 * @param verifiedHow BY_SOURCE or BY_SECOND_PERSON; null until it is verified
 * @param verifiedBy null unless a second person did
 * @param supersedes the fact that this one corrects; null where it corrects none
 * @param supersededBy the fact that corrects this one; null where it stands
 * @param own whether the reader recorded it, and so may not verify it
 */
public record FactRow(
        long id,
        String code,
        Track track,
        String titleEn,
        String titleEs,
        LocalDate occurredOn,
        Instant occurredAt,
        String zone,
        String source,
        String sourceDetail,
        Instant knownAt,
        String recordedBy,
        String verifiedHow,
        String verifiedBy,
        Instant verifiedAt,
        Long supersedes,
        Long supersededBy,
        boolean own)
        implements Serializable {

    /** Whether a second person is still to verify it. */
    public boolean awaitsVerification() {
        return verifiedHow == null && supersededBy == null;
    }

    /** Whether it was recorded by hand, and so can be corrected by hand. */
    public boolean byHand() {
        return recordedBy != null;
    }
}
