package gov.voice.fact;

import gov.voice.platform.Refused;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A fact to be recorded by hand.
 *
 * @param code of the stage
 * @param occurredOn the day it happened; of a hearing that was set, the day of the hearing
 * @param occurredAt the time of day; null where nobody told it
 * @param zone IANA zone that day and time were told in
 * @param sourceDetail which document, or which official
 */
public record NewFact(
        long subjectId,
        String code,
        LocalDate occurredOn,
        LocalTime occurredAt,
        String zone,
        SourceKind source,
        String sourceDetail) {
    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);
    private static final int LONGEST_DETAIL = 300;

    public NewFact {
        sourceDetail = sourceDetail == null ? "" : sourceDetail.strip();
        if (source == null || sourceDetail.isEmpty() || sourceDetail.length() > LONGEST_DETAIL) {
            throw new Refused("fact-source");
        }
        if (occurredOn == null || occurredOn.isBefore(EARLIEST)) {
            throw new Refused("fact-day");
        }
        try {
            ZoneId.of(zone == null ? "" : zone);
        } catch (DateTimeException e) {
            throw new Refused("fact-zone");
        }
    }

    /**
     * Refuses what has not happened yet, where it is told of: what is planned may be called off, and notices say that it
     * happened.
     *
     * @throws Refused where the day, or the time where one was told, lies ahead
     */
    void requirePast(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneId.of(zone));
        if (occurredOn.isAfter(today) || occurredAt != null && instant().isAfter(now)) {
            throw new Refused("fact-future");
        }
    }

    /** The instant it happened; null where only the day is known. A time that a clock change left out is moved on. */
    Instant instant() {
        return occurredAt == null
                ? null
                : occurredOn.atTime(occurredAt).atZone(ZoneId.of(zone)).toInstant();
    }
}
