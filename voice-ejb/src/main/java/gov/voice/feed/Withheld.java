package gov.voice.feed;

import java.util.regex.Pattern;

/** The marks that the agency puts where a cell's content is withheld: {@code b(6), b(7)c}, in any case and spacing. */
final class Withheld {
    private static final Pattern MARK = Pattern.compile(
            "\\(?b\\)?\\(\\d\\)(\\([a-z]\\)|[a-z])?([,;]? *\\(?b\\)?\\(\\d\\)(\\([a-z]\\)|[a-z])?)*",
            Pattern.CASE_INSENSITIVE);

    /** No mark is longer: the expression's own recursion must not be fed a whole cell of them. */
    private static final int LONGEST = 60;

    private Withheld() {}

    /** Whether the text is nothing but such a mark. */
    static boolean isMark(String text) {
        return text.length() >= 4
                && text.length() <= LONGEST
                && ((text.charAt(0) | ' ') == 'b' || text.charAt(0) == '(')
                && MARK.matcher(text).matches();
    }
}
