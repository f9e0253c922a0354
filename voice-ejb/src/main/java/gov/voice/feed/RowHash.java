package gov.voice.feed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Tells rows apart: two rows are the same where all their cells are, unknown columns included, wherever the columns
 * stand. The first half of a SHA-256, so that nobody can make two rows that only look the same.
 */
final class RowHash {
    private final MessageDigest digest;

    RowHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The hash of a row's cells, each already in its normal form; blank ones do not count. */
    UUID of(Headings headings, String[] cells) {
        for (int position : headings.inOrderOfHeadings()) {
            if (!cells[position].isEmpty()) {
                digest.update(headings.key(position));
                digest.update((byte) 0);
                digest.update(cells[position].getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
        }
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        return new UUID(hash.getLong(), hash.getLong());
    }
}
