package gov.voice.feed;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An A-Number as a row writes it.
 *
 * @param value its normal form, {@code A} and nine digits; null where there is none
 * @param is whether it is one
 */
record AlienNumber(String value, Is is) {
    private static final Pattern NORMAL = Pattern.compile("A[0-9]{9}");

    /** What stands in the cell. */
    enum Is {
        GIVEN,
        WITHHELD,
        /** Blank, or not an A-Number. */
        MALFORMED
    }

    /** Reads a cell; blanks and hyphens do not count, nor does a missing {@code A}. */
    static AlienNumber read(String text) {
        if (Withheld.isMark(text)) {
            return new AlienNumber(null, Is.WITHHELD);
        }
        String bare = text.replace(" ", "").replace("-", "").toUpperCase(Locale.ROOT);
        String normal = bare.startsWith("A") ? bare : "A" + bare;
        return NORMAL.matcher(normal).matches() ? new AlienNumber(normal, Is.GIVEN) : new AlienNumber(null, Is.MALFORMED);
    }
}
