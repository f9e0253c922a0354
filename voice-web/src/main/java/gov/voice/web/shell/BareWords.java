package gov.voice.web.shell;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Sentences of the pages' bundle outside of pages: for programs, and for answers that a page's script asked for. */
public final class BareWords {
    private static final String BUNDLE = "gov.voice.web.pages";

    private BareWords() {}

    /**
     * A sentence; a key that is missing shows itself.
     *
     * @param language {@code es} for Spanish, anything else for English
     */
    public static String get(String language, String key, Object... arguments) {
        boolean spanish = "es".equals(language);
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE, spanish ? Locale.forLanguageTag("es") : Locale.ROOT, BareWords.class.getClassLoader());
        String pattern = bundle.containsKey(key) ? bundle.getString(key) : key;
        return new MessageFormat(pattern, spanish ? Locale.forLanguageTag("es") : Locale.ENGLISH).format(arguments);
    }
}
