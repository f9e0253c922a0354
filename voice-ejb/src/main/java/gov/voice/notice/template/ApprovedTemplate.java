package gov.voice.notice.template;

import java.util.Map;

/**
 * The approved words of one code in one language.
 *
 * @param parts the words with their placeholders, by {@link Part} name
 */
public record ApprovedTemplate(long id, String code, String language, int version, Map<String, String> parts) {}
