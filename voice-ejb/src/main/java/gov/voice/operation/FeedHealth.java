package gov.voice.operation;

import java.io.Serializable;
import java.time.Instant;

/**
 * What an administrator sees of a feed: times and counts.
 *
 * @param state of the last batch; null: none yet
 * @param batches of the last 30 days
 * @param failures among them
 */
public record FeedHealth(String code, Instant lastAt, String state, long batches, long failures)
        implements Serializable {
    private static final long serialVersionUID = 1L;
}
