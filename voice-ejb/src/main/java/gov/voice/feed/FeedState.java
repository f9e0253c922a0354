package gov.voice.feed;

import java.time.Instant;

/**
 * A feed as a whole: whether it is quiet.
 *
 * @param lastBatch the last batch that was not a failure; null: none yet
 * @param usualHours hours that usually lie between two batches: the middle of the last ones, or what was agreed
 * @param lastAt when the last batch came that was not a failure; null: none yet
 * @param quietAt when it counts as silent, twice the usual gap after the last batch; null: no batch yet
 * @param quarantined rows in quarantine
 */
public record FeedState(
        String code,
        String zone,
        Long lastBatch,
        double usualHours,
        Instant lastAt,
        Instant quietAt,
        boolean quiet,
        long quarantined) {}
