package gov.voice.subject;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Alien File Number: {@code A} and nine digits. It is a claim of a source, never a key; it is never given to a victim
 * and stands in no address, log or trail.
 */
public final class ANumber {
    private static final Pattern WRITTEN = Pattern.compile("[Aa]?([0-9]{7,9})");
    private static final Pattern BETWEEN = Pattern.compile("[\\p{Z}\\s\\p{Pd}.]+");
    private static final int DIGITS = 9;
    private static final int SHOWN = 2;

    private ANumber() {}

    /**
     * The number as the product keeps it, from how people write it: with or without {@code A}, blanks or hyphens; seven
     * and eight digits are older numbers that are filled up with zeros.
     *
     * @param written may be null
     * @return empty where it is no A-Number
     */
    public static Optional<String> normalized(String written) {
        if (written == null) {
            return Optional.empty();
        }
        Matcher matcher = WRITTEN.matcher(BETWEEN.matcher(written).replaceAll(""));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String digits = matcher.group(1);
        return Optional.of("A" + "0".repeat(DIGITS - digits.length()) + digits);
    }

    /** What may stand on a page: {@code A••• ••• •47}. */
    public static String masked(String number) {
        return "A••• ••• •" + number.substring(number.length() - SHOWN);
    }
}
