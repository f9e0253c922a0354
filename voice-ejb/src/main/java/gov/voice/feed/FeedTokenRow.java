package gov.voice.feed;

import java.io.Serializable;
import java.time.Instant;

/**
 * One line in the list of tokens.
 *
 * @param prefix its first letters
 * @param lastUsed null: never
 * @param revokedAt null: it may be used
 */
public record FeedTokenRow(
        long id,
        long version,
        String feed,
        String label,
        String prefix,
        String madeBy,
        Instant madeAt,
        Instant lastUsed,
        Instant revokedAt)
        implements Serializable {}
