package gov.voice.notice;

/**
 * The exact words of one notice, in the registrant's language.
 *
 * @param templateId the approved template that says what happened
 */
record Words(long templateId, String subjectLine, String body) {}
