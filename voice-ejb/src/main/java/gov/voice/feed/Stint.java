package gov.voice.feed;

import java.time.Instant;
import java.time.LocalDateTime;

/**
 * What one row tells: one person's time in one facility, and whether it ended the stay.
 *
 * @param stayIn when the stay began; with {@code bookIn} it names the stint among those of its subject
 * @param inCode the code of the fact that the person was booked in
 * @param end null where the stay goes on, here or elsewhere
 */
record Stint(LocalDateTime stayIn, LocalDateTime bookIn, String inCode, Instant inAt, End end) {

    /**
     * The end of a stay.
     *
     * @param reason the feed's own word, which never leaves the gate
     */
    record End(String code, LocalDateTime local, Instant at, String reason) {}
}
