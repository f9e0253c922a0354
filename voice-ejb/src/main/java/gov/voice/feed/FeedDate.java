package gov.voice.feed;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as feeds write them: {@code 2026-01-31}, {@code 2026-01-31 14:05:09} (or with a {@code T}, without seconds, with
 * a fraction) and {@code 01/31/2026 14:05:09}. Serial dates of workbooks become the first style when they are read.
 * A month is never guessed: in the second style it stands first.
 */
final class FeedDate {
    private static final int LONGEST = 32;
    private static final int MIDDLE_OF_SECOND = 500_000_000;
    private static final String TIME = "(?:[ T](\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9}))?)?)?";
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})" + TIME);
    private static final Pattern AMERICAN = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})" + TIME);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private FeedDate() {}

    /** The local date and time that a text tells, to the second; null where it tells none, or one that never was. */
    static LocalDateTime read(String text) {
        if (!mayBeDate(text)) {
            return null;
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return of(iso, 1, 2, 3);
        }
        Matcher american = AMERICAN.matcher(text);
        return american.matches() ? of(american, 3, 1, 2) : null;
    }

    /** The text with its date in one style, so that two rows that say the same are equal; other texts as they are. */
    static String canonical(String text) {
        LocalDateTime date = read(text);
        return date == null ? text : write(date);
    }

    /** A date as {@link #canonical} writes it: midnight is a day without a time. */
    static String write(LocalDateTime date) {
        return date.toLocalTime().toSecondOfDay() == 0 ? date.toLocalDate().toString() : SECONDS.format(date);
    }

    /** To the second, as people meant it: a serial date misses it by some millionths. */
    static LocalDateTime toSecond(LocalDateTime date) {
        LocalDateTime second = date.truncatedTo(ChronoUnit.SECONDS);
        return date.getNano() >= MIDDLE_OF_SECOND ? second.plusSeconds(1) : second;
    }

    private static boolean mayBeDate(String text) {
        return text.length() >= 8
                && text.length() <= LONGEST
                && Character.digit(text.charAt(0), 10) >= 0
                && (text.charAt(4) == '-' || text.indexOf('/') > 0);
    }

    private static LocalDateTime of(Matcher parts, int year, int month, int day) {
        try {
            LocalDateTime date = LocalDateTime.of(
                    number(parts, year),
                    number(parts, month),
                    number(parts, day),
                    number(parts, 4),
                    number(parts, 5),
                    number(parts, 6));
            String fraction = parts.group(7);
            return fraction != null && fraction.charAt(0) >= '5' ? date.plusSeconds(1) : date;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(Matcher parts, int group) {
        String digits = parts.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
