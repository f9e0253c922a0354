package gov.voice.disclosure;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * How a stage may be told from a day on.
 *
 * @param letter P public record, R registrants, X an officer decides, N never
 * @param validTo first day on which it no longer holds; null where no end is set
 */
public record ReleaseClassRow(
        String code,
        String titleEn,
        String titleEs,
        String letter,
        boolean urgent,
        boolean byPerson,
        String authority,
        LocalDate validFrom,
        LocalDate validTo)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What the stage is called, in the language of the pages. */
    public String title(String language) {
        return "es".equals(language) ? titleEs : titleEn;
    }
}
