package gov.voice.notice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The code that proves an address: six digits, good for a day and five tries. What is kept of it is a salted hash and no
 * slow one, as for passwords: a million codes are soon tried whatever each costs, and whoever can read the hash can read
 * the queue too, in which the code stands until it is mailed.
 */
final class ProofCode {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 1_000_000;
    private static final int SALT_BYTES = 16;
    private static final char BETWEEN = '$';

    private ProofCode() {}

    /** A new one. */
    static String make() {
        return String.format("%06d", RANDOM.nextInt(CODES));
    }

    /** What is kept of a code, with a fresh salt. */
    static String hash(String code) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        String text = HexFormat.of().formatHex(salt);
        return text + BETWEEN + hash(text, code);
    }

    /** Whether a code is the one of which this was kept. Blanks around it do not count; null fits nothing. */
    static boolean fits(String code, String kept) {
        int between = kept.indexOf(BETWEEN);
        if (code == null || between < 0) {
            return false;
        }
        String hash = hash(kept.substring(0, between), code.strip());
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.UTF_8),
                kept.substring(between + 1).getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(String salt, String code) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest((salt + code).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
