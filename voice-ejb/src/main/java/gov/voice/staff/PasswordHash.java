package gov.voice.staff;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

/**
 * Argon2id with the parameters that OWASP names as its minimum (19 MiB, 2 passes, 1 lane); each hash carries its own, so
 * that they can be raised later.
 */
public final class PasswordHash {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final Argon2Function FUNCTION =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

    /** Compared against where there is no account, so that an unknown name takes as long as a known one. */
    private static final String NOBODY = of("nobody signs in with this");

    private PasswordHash() {}

    /** The hash to store for a password, with a fresh salt. */
    public static String of(String password) {
        return Password.hash(password).addRandomSalt(SALT_BYTES).with(FUNCTION).getResult();
    }

    /**
     * Whether the password fits the stored hash. Takes as long for an absent hash as for one that does not fit.
     *
     * @param stored the stored hash; null where there is no account
     */
    public static boolean fits(String password, String stored) {
        String hash = stored == null ? NOBODY : stored;
        boolean fits = Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
        return fits && stored != null;
    }
}
