package gov.voice.web.api;

import gov.voice.web.shell.BareWords;

/** Sentences for programs and those who read their logs: the English ones of the pages' bundle. */
final class ApiWords {
    private ApiWords() {}

    /** A sentence; a key that is missing shows itself. */
    static String get(String key, Object... arguments) {
        return BareWords.get("en", key, arguments);
    }
}
