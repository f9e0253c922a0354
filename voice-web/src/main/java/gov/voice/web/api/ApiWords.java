package gov.voice.web.api;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Sentences for programs and those who read their logs: the English ones of the pages' bundle. */
final class ApiWords {
    private static final String BUNDLE = "gov.voice.web.pages";

    private ApiWords() {}

    /** A sentence; a key that is missing shows itself. */
    static String get(String key, Object... arguments) {
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, Locale.ROOT, ApiWords.class.getClassLoader());
        String pattern = bundle.containsKey(key) ? bundle.getString(key) : key;
        return new MessageFormat(pattern, Locale.ENGLISH).format(arguments);
    }
}
