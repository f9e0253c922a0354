package gov.voice.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The hours of a day in which a registrant may be reached, on the clock of the wall where they live. A day on which the
 * clock changes is read so that the hours are rather shorter than longer: never before the later opening, never after the
 * earlier end.
 *
 * @param from first moment of the day, inclusive
 * @param until end, exclusive; after {@code from}
 */
public record SafeHours(ZoneId zone, LocalTime from, LocalTime until) {
    private static final int DAYS_LOOKED_AHEAD = 8;

    public SafeHours {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("Safe hours must end after they begin");
        }
    }

    /** Whether the moment is safe. */
    public boolean contains(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        LocalTime wall = local.toLocalTime();
        LocalDate day = local.toLocalDate();
        return !wall.isBefore(from)
                && wall.isBefore(until)
                && !moment.isBefore(opening(day))
                && moment.isBefore(end(day));
    }

    /** The given moment where it is safe, else the next one that is. */
    public Instant next(Instant moment) {
        if (contains(moment)) {
            return moment;
        }
        LocalDate day = moment.atZone(zone).toLocalDate();
        for (int ahead = 0; ahead < DAYS_LOOKED_AHEAD; ahead++) {
            Instant opening = opening(day.plusDays(ahead));
            if (opening.isAfter(moment) && contains(opening)) {
                return opening;
            }
        }
        throw new IllegalStateException("No safe moment within a week: " + this);
    }

    /** In an hour that happens twice, the second one; in one that is left out, what the clock shows after it. */
    private Instant opening(LocalDate day) {
        return day.atTime(from).atZone(zone).withLaterOffsetAtOverlap().toInstant();
    }

    private Instant end(LocalDate day) {
        return day.atTime(until).atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }
}
