package gov.voice.notice.template;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** A date in words: the one way in which whatever is told says when it happened. */
public final class WrittenDate {
    private WrittenDate() {}

    /** The words with the date, written out in their language, where {@code {date}} stands in them; null where none are. */
    public static String in(String words, LocalDate date, String language) {
        if (words == null) {
            return null;
        }
        DateTimeFormatter format =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.forLanguageTag(language + "-US"));
        return words.replace(Part.HAPPENED.placeholder(), format.format(date));
    }
}
