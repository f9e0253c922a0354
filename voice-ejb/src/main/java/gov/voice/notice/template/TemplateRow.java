package gov.voice.notice.template;

import java.time.Instant;

/**
 * A version of a template.
 *
 * @param titleEn the stage's; null for {@code MAIL} and {@code PROOF}, which are no stages
 * @param author full name; null for words delivered with the product
 * @param own whether the reader wrote it, and so does not approve it
 * @param approvedBy full name; null while it is a draft
 */
public record TemplateRow(
        long id,
        String code,
        String language,
        int version,
        TemplateState state,
        String titleEn,
        String titleEs,
        String author,
        boolean own,
        Instant writtenAt,
        String approvedBy,
        Instant approvedAt) {

    /** What it speaks of, in the language of the pages; the code where it is no stage's. */
    public String title(String pages) {
        return titleEn == null ? code : "es".equals(pages) ? titleEs : titleEn;
    }

    /** Whether somebody may still approve it. */
    public boolean draft() {
        return state == TemplateState.DRAFT;
    }
}
