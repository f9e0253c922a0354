package gov.voice.standing;

import gov.voice.notice.template.WrittenDate;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One fact of a case as the database gives it, before it is worded.
 *
 * @param inReview and {@code withheld}: false for all who may not know
 */
record StandingRow(
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
        String releaseClass,
        Instant toldAt,
        boolean released,
        boolean waits,
        boolean inReview,
        boolean withheld,
        String happened,
        String notMean,
        String decides,
        String comesNext) {

    /** As the reader may see it; {@code kept}: the telling is with the disclosure office. */
    StandingEntry worded(String language, boolean kept) {
        return new StandingEntry(
                factId,
                code,
                track,
                title,
                occurredOn,
                occurredAt,
                knownAt,
                source,
                sourceDetail,
                checkedAt,
                verified,
                verifiedBy,
                WrittenDate.in(happened, occurredOn, language),
                notMean,
                decides,
                comesNext,
                telling(kept),
                toldAt);
    }

    private Telling telling(boolean kept) {
        if (toldAt != null) {
            return Telling.TOLD;
        }
        if (!verified) {
            return Telling.UNVERIFIED;
        }
        if (withheld) {
            return Telling.WITHHELD;
        }
        if (inReview) {
            return Telling.IN_REVIEW;
        }
        if (kept) {
            return Telling.ASK_DISCLOSURE;
        }
        if (released) {
            return Telling.RELEASED;
        }
        if (waits) {
            return Telling.WAITS;
        }
        return switch (releaseClass == null ? "X" : releaseClass) {
            case "P" -> Telling.PUBLIC_RECORD;
            case "R" -> Telling.REGISTRANTS_ONLY;
            case "N" -> Telling.NEVER;
            default -> Telling.ASK_DISCLOSURE;
        };
    }
}
