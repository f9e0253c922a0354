package gov.voice.subject;

import gov.voice.platform.Refused;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a case's papers say of its subject: a name, a birth date or a number, and which paper says it.
 *
 * @param alias another name than the one by which the case knows the subject
 * @param value what is compared: name key, ISO date, or the number as it is kept
 * @param givenName as written; null unless it is a name
 * @param familyName as {@code givenName}
 * @param issuer who gave the number out; null where that says nothing
 * @param source the paper or the official, such as {@code county clerk, charging document}
 */
public record Claim(
        Identifier kind,
        boolean alias,
        String value,
        String givenName,
        String familyName,
        String issuer,
        String source) {
    private static final int LONGEST = 120;
    private static final int LONGEST_SOURCE = 200;
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");

    /**
     * The name by which the case knows the subject.
     *
     * @throws Refused where a part or the source is missing, or too long
     */
    public static Claim name(String givenName, String familyName, String source) {
        return named(false, givenName, familyName, source);
    }

    /** Another name; as {@link #name}. */
    public static Claim alias(String givenName, String familyName, String source) {
        return named(true, givenName, familyName, source);
    }

    /**
     * The birth date.
     *
     * @throws Refused where it is before 1900 or after today
     */
    public static Claim birthDate(LocalDate date, LocalDate today, String source) {
        if (date == null || date.isBefore(EARLIEST_BIRTH) || date.isAfter(today)) {
            throw new Refused("subject-birth-date");
        }
        return new Claim(Identifier.BIRTH_DATE, false, date.toString(), null, null, null, source(source));
    }

    /**
     * A number, kept in one writing: upper case, single blanks; an A-Number as {@code A} and nine digits.
     *
     * @param issuer jail, court or state; must be given where the kind needs it
     * @throws Refused where the number is none, or a part is missing or too long
     */
    public static Claim number(Identifier kind, String written, String issuer, String source) {
        if (!kind.isNumber()) {
            throw new IllegalArgumentException(kind + " is no number");
        }
        String value = kind == Identifier.A_NUMBER
                ? ANumber.normalized(written).orElseThrow(() -> new Refused("subject-a-number"))
                : text(written, "subject-number").toUpperCase(Locale.ROOT);
        String from = kind.needsIssuer() ? text(issuer, "subject-issuer") : null;
        return new Claim(kind, false, value, null, null, from, source(source));
    }

    private static Claim named(boolean alias, String givenName, String familyName, String source) {
        String given = text(givenName, "subject-name");
        String family = text(familyName, "subject-name");
        String key = NameKey.of(family, given);
        if (key.isEmpty()) {
            throw new Refused("subject-name");
        }
        return new Claim(Identifier.NAME, alias, key, given, family, null, source(source));
    }

    private static String source(String source) {
        String text =
                source == null ? "" : BLANKS.matcher(source).replaceAll(" ").strip();
        if (text.isEmpty() || text.length() > LONGEST_SOURCE) {
            throw new Refused("subject-source");
        }
        return text;
    }

    private static String text(String written, String refusal) {
        String text =
                written == null ? "" : BLANKS.matcher(written).replaceAll(" ").strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new Refused(refusal);
        }
        return text;
    }
}
