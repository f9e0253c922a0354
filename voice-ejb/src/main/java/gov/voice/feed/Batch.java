package gov.voice.feed;

import java.time.Instant;

/**
 * A batch under way, as its reading needs it.
 *
 * @param asOf orders files against each other; of a file that was seen before, its first one
 * @param firstSeen the first batch of the same file; orders files of one as-of
 * @param bytes how long its file was when it was received
 * @param run which reading this is
 * @param zone IANA name of the zone the feed writes its times in
 */
public record Batch(
        long id,
        String feed,
        FeedFormat format,
        Instant asOf,
        long firstSeen,
        Instant receivedAt,
        long bytes,
        long run,
        int tries,
        String zone) {}
