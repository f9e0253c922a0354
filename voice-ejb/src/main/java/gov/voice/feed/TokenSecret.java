package gov.voice.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret of a token: 256 random bits. It needs no slow hash, since nobody can guess it.
 *
 * @param text as the sender writes it
 */
record TokenSecret(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final String MARK = "voice_";
    private static final int SHOWN = 6;

    /** A new one. */
    static TokenSecret make() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return new TokenSecret(MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** Its first letters, by which people recognize it. */
    String prefix() {
        return text.substring(0, MARK.length() + SHOWN);
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Says nothing of the secret. */
    @Override
    public String toString() {
        return "TokenSecret";
    }
}
