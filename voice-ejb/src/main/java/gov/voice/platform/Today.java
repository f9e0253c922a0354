package gov.voice.platform;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The day by which dated rows count. It is one for all offices, in UTC: what begins on a day begins everywhere at once. */
public final class Today {
    private Today() {}

    /** The day that it is now. */
    public static LocalDate of(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
