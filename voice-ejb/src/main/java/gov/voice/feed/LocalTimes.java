package gov.voice.feed;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A feed's local times as instants, leniently at clock changes: an hour that was skipped is the one after it, and of an
 * hour that came twice whichever makes sense.
 */
final class LocalTimes {
    private final ZoneId zone;

    LocalTimes(ZoneId zone) {
        this.zone = zone;
    }

    /** The instant; of two, the earlier. */
    Instant at(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }

    /** The instant of what came after another time; of two, the earlier that does. */
    Instant after(LocalDateTime before, LocalDateTime local) {
        ZonedDateTime earlier = local.atZone(zone);
        boolean fits = !earlier.toInstant().isBefore(at(before));
        return (fits ? earlier : earlier.withLaterOffsetAtOverlap()).toInstant();
    }

    /** Whether a time lies before another however the clocks are read. */
    boolean isBefore(LocalDateTime local, LocalDateTime other) {
        return local.isBefore(other) && after(other, local).isBefore(at(other));
    }
}
