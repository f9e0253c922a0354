package gov.voice.standing;

import java.time.Instant;
import java.time.LocalDate;

/** One fact of a case as the database gives it, before it is worded. */
record StandingRow(
        long factId,
        String code,
        String track,
        String title,
        LocalDate occurredOn,
        Instant occurredAt,
        Instant knownAt,
        String source,
        boolean verified,
        String releaseClass,
        Instant toldAt,
        boolean released,
        boolean waits,
        String happened,
        String notMean,
        String decides) {

    StandingEntry worded(String language) {
        return new StandingEntry(
                factId,
                code,
                track,
                title,
                occurredOn,
                occurredAt,
                knownAt,
                source,
                verified,
                SpokenDate.in(happened, occurredOn, language),
                notMean,
                decides,
                telling(),
                toldAt);
    }

    private Telling telling() {
        if (toldAt != null) {
            return Telling.TOLD;
        }
        if (!verified) {
            return Telling.UNVERIFIED;
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
