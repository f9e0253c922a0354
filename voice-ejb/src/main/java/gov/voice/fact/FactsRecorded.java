package gov.voice.fact;

/**
 * Facts stand, in this transaction: one recorded by hand, or all of a batch. Whoever hears it acts in the same
 * transaction, so that no fact is ever without its notices.
 *
 * @param factId the fact recorded by hand; null for a batch
 * @param batchId the feed's batch; null for one recorded by hand
 */
public record FactsRecorded(Long factId, Long batchId) {}
