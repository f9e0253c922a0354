package gov.voice.feed;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A file of a feed, read by what it is and not by what it is called. */
final class FeedFile {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private FeedFile() {}

    /**
     * Gives all rows to the sink.
     *
     * @param format what the sender says it is
     * @param limit most bytes that the parts of a compressed file may unpack to, taken together
     * @throws FeedProblem where the file cannot be taken, or is not what the sender says
     */
    static void read(Path file, FeedFormat format, long limit, RowSink sink) throws IOException, FeedProblem {
        byte[] start;
        try (InputStream stream = Files.newInputStream(file)) {
            start = stream.readNBytes(ZIP.length);
        }
        if (start.length == 0) {
            throw new FeedProblem("no-rows");
        }
        if (Arrays.equals(start, OLD_OFFICE)) {
            throw new FeedProblem("old-workbook");
        }
        boolean zip = Arrays.equals(start, ZIP);
        if (format == FeedFormat.XLSX) {
            if (!zip) {
                throw new FeedProblem("not-xlsx");
            }
            XlsxFile.read(file, limit, sink);
        } else {
            if (zip) {
                throw new FeedProblem("not-csv");
            }
            try (InputStream stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
                CsvFile.read(stream, sink);
            }
        }
    }
}
