package gov.voice.web.shell;

import java.security.SecureRandom;

/** Numbers under which the log tells more of what broke, made to be read out on the phone. */
public final class BrokenReference {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Without those that are taken for another. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 8;

    private BrokenReference() {}

    /** A new one. */
    public static String next() {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            letters.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }
}
