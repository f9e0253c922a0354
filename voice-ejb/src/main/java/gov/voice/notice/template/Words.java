package gov.voice.notice.template;

/**
 * The exact words of one notice, in the registrant's language.
 *
 * @param templateId the approved template that says what happened
 */
public record Words(long templateId, String subjectLine, String body) {}
