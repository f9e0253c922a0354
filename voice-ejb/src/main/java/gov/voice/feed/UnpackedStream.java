package gov.voice.feed;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A part of a compressed file while it is unpacked. A part that grows as no spreadsheet does is a bomb, and so is a file
 * whose parts unpack to more than it may; reading stops there.
 */
final class UnpackedStream extends FilterInputStream {
    /** Times its packed size that a part may grow. Spreadsheets stay below 100, deflate itself ends at 1,032. */
    static final int GROWTH = 250;
    /** Below this size growth does not count: a small part may well be all blanks. */
    static final long SMALL = 16L * 1024 * 1024;

    private final long most;
    private final Budget budget;
    private long unpacked;

    UnpackedStream(InputStream unpacking, long packed, Budget budget) {
        super(unpacking);
        this.most = Math.max(SMALL, packed * GROWTH);
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) throws Bomb {
        unpacked += read;
        if (unpacked > most) {
            throw new Bomb();
        }
        budget.take(read);
    }

    /** What all parts of a file together may still unpack to. */
    static final class Budget {
        private long left;

        Budget(long bytes) {
            this.left = bytes;
        }

        private void take(int bytes) throws Bomb {
            left -= bytes;
            if (left < 0) {
                throw new Bomb();
            }
        }
    }

    /** The file unpacks to more than it may. */
    static final class Bomb extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
