package gov.voice.feed;

/** How many facts of one stage a batch made, and how many notices of them. */
public record FactsOfKind(String code, String titleEn, String titleEs, long facts, long notices) {
    /** What happened, in the language of the pages. */
    public String title(String language) {
        return "es".equals(language) ? titleEs : titleEn;
    }
}
