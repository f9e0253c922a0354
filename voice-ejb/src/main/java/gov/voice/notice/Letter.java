package gov.voice.notice;

/**
 * One message, ready to be handed over.
 *
 * @param messageId with its angle brackets, derived from the attempt
 * @param neutral whether sender's name and address must not name the agency
 */
public record Letter(String messageId, boolean neutral, String to, String language, String subjectLine, String body) {}
