package gov.voice.notice.template;

import java.util.List;
import java.util.Map;

/**
 * One version with its words.
 *
 * @param parts by {@link Part}, in the order in which they are read
 * @param versions all of the same code and language, newest first
 * @param sample how a mail to an invented person would read
 */
public record TemplateDetail(TemplateRow template, Map<Part, String> parts, List<TemplateRow> versions, Sample sample) {

    /**
     * The exact words with invented data.
     *
     * @param less the shorter form; null where the template has none
     */
    public record Sample(Words full, Words less) {}
}
