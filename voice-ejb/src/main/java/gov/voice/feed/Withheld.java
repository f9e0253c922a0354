package gov.voice.feed;

import java.util.regex.Pattern;

/** The marks that the agency puts where a cell's content is withheld: {@code b(6), b(7)c}, in any case and spacing. */
final class Withheld {
    private static final Pattern MARK = Pattern.compile(
            "\\(?b\\)?\\(\\d\\)(\\([a-z]\\)|[a-z])?([,;]? *\\(?b\\)?\\(\\d\\)(\\([a-z]\\)|[a-z])?)*",
            Pattern.CASE_INSENSITIVE);

    private Withheld() {}

    /** Whether the text is nothing but such a mark. */
    static boolean isMark(String text) {
        return text.length() >= 4 && (text.charAt(0) | ' ') == 'b' || text.startsWith("(")
                ? MARK.matcher(text).matches()
                : false;
    }
}
