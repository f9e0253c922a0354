package gov.voice.casefile;

import java.io.Serializable;

/**
 * One entry of a list of the office.
 *
 * @param position place in the list, from 1
 */
public record CodeRow(String code, int position, String labelEn, String labelEs) implements Serializable {
    /** What the entry is called in a language of the pages. */
    public String label(String language) {
        return "es".equals(language) ? labelEs : labelEn;
    }
}
