package gov.voice.operation;

import java.io.Serializable;
import java.time.Instant;

/**
 * Work that every server takes from one queue.
 *
 * @param name key of the bundles ({@code queue.…})
 * @param waiting how much is due now
 * @param oldest since when the oldest of it is due; null where nothing is
 * @param lastAt when some of it was last done; null: never
 */
public record QueueRow(String name, long waiting, Instant oldest, Instant lastAt) implements Serializable {
    private static final long serialVersionUID = 1L;
}
