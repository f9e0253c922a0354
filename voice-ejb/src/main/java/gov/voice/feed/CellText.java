package gov.voice.feed;

/** What a cell says, freed of what only looks: blanks at its ends, runs of blanks, control characters. */
final class CellText {
    /** Longest cell taken; a spreadsheet program writes no longer one. */
    static final int LONGEST = 32_767;

    private CellText() {}

    /** The text with single blanks and none at its ends; empty for null. */
    static String of(String raw) {
        if (raw == null || raw.isEmpty()) {
            return "";
        }
        return isPlain(raw) ? raw : squeezed(raw);
    }

    private static boolean isPlain(String raw) {
        boolean afterBlank = true;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == ' ' ? afterBlank : isBlank(c) || isUnseen(c)) {
                return false;
            }
            afterBlank = c == ' ';
        }
        return !afterBlank;
    }

    private static String squeezed(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        boolean blank = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (isBlank(c)) {
                blank = true;
            } else if (!isUnseen(c)) {
                if (blank && text.length() > 0) {
                    text.append(' ');
                }
                blank = false;
                text.append(c);
            }
        }
        return text.toString();
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isUnseen(char c) {
        return Character.isISOControl(c) || c == '\u200b' || c == '\ufeff';
    }
}
