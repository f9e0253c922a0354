package gov.voice.feed;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A comma-separated file in UTF-8, with or without a byte order mark. Any other encoding is refused rather than guessed:
 * a name that was read wrong matches nobody, and nobody would notice.
 */
final class CsvFile {
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final int LONGEST_RECORD = 4 * 1024 * 1024;

    private CsvFile() {}

    /** Gives all rows to the sink. A row that was cut short ends the reading: the file is not whole. */
    static void read(InputStream file, RowSink sink) throws IOException, FeedProblem {
        try (Reader text = withoutMark(new BufferedReader(new InputStreamReader(
                        file,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT))));
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .skipEmptyLines(true)
                        .maxBufferSize(LONGEST_RECORD)
                        .ofCsvRecord(text)) {
            String[] cells = new String[0];
            for (CsvRecord row : records) {
                int width = row.getFieldCount();
                cells = cells.length < width ? new String[width] : cells;
                for (int i = 0; i < width; i++) {
                    cells[i] = checked(row.getField(i), row.getStartingLineNumber());
                }
                sink.row(null, row.getStartingLineNumber(), cells, width);
            }
        } catch (CsvParseException e) {
            throw e.getCause() instanceof CharacterCodingException
                    ? new FeedProblem("not-utf-8")
                    : new FeedProblem("csv-broken");
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw new FeedProblem("not-utf-8");
            }
            throw e.getCause();
        } catch (CharacterCodingException e) {
            throw new FeedProblem("not-utf-8");
        }
    }

    private static String checked(String cell, long line) throws FeedProblem {
        if (cell.length() > CellText.LONGEST) {
            throw new FeedProblem("cell-too-long", line, CellText.LONGEST);
        }
        if (cell.indexOf('\0') >= 0) {
            throw new FeedProblem("not-utf-8");
        }
        return cell;
    }

    /** The mark goes before the parser sees the text: to that, a quote behind it would be no quote. */
    private static Reader withoutMark(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }
}
