package gov.voice.disclosure;

import java.io.Serializable;

/**
 * The words that whoever rules has read, in the recipient's language.
 *
 * @param templateId the approved template that says what happened
 * @param frameId the approved template around it
 */
public record ReadWords(long templateId, long frameId) implements Serializable {}
