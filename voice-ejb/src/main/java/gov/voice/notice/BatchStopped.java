package gov.voice.notice;

/**
 * The mass brake stopped a batch: its facts are in, none of its notices goes out before a supervisor rules.
 *
 * @param why {@code BATCH_SIZE} or {@code UNUSUAL}
 */
public record BatchStopped(long batchId, String why) {}
