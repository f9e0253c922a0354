/** The ways by which the machine hands over messages: mail. Implementations of {@link gov.voice.notice.Channel}, nothing else. */
package gov.voice.channel;
