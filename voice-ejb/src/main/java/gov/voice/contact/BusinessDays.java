package gov.voice.contact;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Days on which offices work: Monday to Friday, in the office's zone. */
final class BusinessDays {
    private BusinessDays() {}

    /** The same time of day, so many working days later. */
    static Instant after(Instant start, int days, ZoneId zone) {
        ZonedDateTime moment = start.atZone(zone);
        for (int left = days; left > 0; ) {
            moment = moment.plusDays(1);
            if (moment.getDayOfWeek() != DayOfWeek.SATURDAY && moment.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return moment.toInstant();
    }
}
