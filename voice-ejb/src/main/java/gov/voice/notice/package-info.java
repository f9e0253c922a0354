/**
 * Delivery: one notice for each fact and each contract that ran when the fact became known, until it ends in exactly one
 * outcome. Fan-out makes notices, the mass brake may stop a batch of them, the deciding worker asks the gate, the senders
 * hand messages to a channel, people call and settle what no machine may.
 *
 * <p>What was found to become of a notice is carried out by {@link gov.voice.notice.NoticeMoves}, which also says what else
 * changes a state. Who locks the outbox and a notice locks the outbox first. What is to be done stands in {@code outbox}; a
 * notice that is open and has no row there is owned by a person, through a task.
 */
package gov.voice.notice;
