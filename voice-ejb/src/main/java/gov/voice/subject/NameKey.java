package gov.voice.subject;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The one rule by which two writings of a name are the same: family then given name, lower case, no accents, single
 * blanks. Hyphens count as blanks and apostrophes as nothing, since sources drop them: {@code O'Neill-Díaz, José} and
 * {@code ONEILL DIAZ JOSE} are one.
 */
public final class NameKey {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern DROPPED = Pattern.compile("['’‘ʼ`´.]");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Pd}\\p{Z}\\s,_]+");

    private NameKey() {}

    /**
     * The key of a name.
     *
     * @param familyName may be null or blank where a source gives only one name
     * @param givenName as {@code familyName}
     * @return empty where both are
     */
    public static String of(String familyName, String givenName) {
        return plain(plain(familyName) + " " + plain(givenName));
    }

    private static String plain(String name) {
        if (name == null) {
            return "";
        }
        String bare =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        String letters = withoutStrokes(bare.toLowerCase(Locale.ROOT));
        String joined = DROPPED.matcher(letters).replaceAll("");
        return BLANKS.matcher(joined).replaceAll(" ").strip();
    }

    /** Letters that Unicode does not take apart, as passports write them (ICAO 9303). */
    private static String withoutStrokes(String letters) {
        return letters.replace('ł', 'l')
                .replace('đ', 'd')
                .replace("ø", "oe")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ß", "ss")
                .replace("þ", "th")
                .replace('ı', 'i');
    }
}
