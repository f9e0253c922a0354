package gov.voice.standing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Puts a date, as it is said in the language, where a template has {@code {date}}. */
final class SpokenDate {
    private SpokenDate() {}

    static String in(String words, LocalDate date, String language) {
        if (words == null) {
            return null;
        }
        DateTimeFormatter format = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale("es".equals(language) ? Locale.forLanguageTag("es-US") : Locale.US);
        return words.replace("{date}", format.format(date));
    }
}
