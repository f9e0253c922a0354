package gov.voice.feed;

import java.time.Instant;

/** One line in a list of batches. */
public record BatchRow(
        long id,
        String feed,
        String state,
        Instant receivedAt,
        long rows,
        long facts,
        long quarantined,
        boolean discarded) {}
