package gov.voice.feed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * A workbook, read row by row over all its sheets: cells with and without addresses, shared and inline texts, serial
 * dates by their style, the values that formulas had when the workbook was saved.
 */
final class XlsxFile {
    private static final int MOST_COLUMNS = 16_384;
    /** What a sheet can hold; there is no row beyond. */
    private static final int MOST_ROWS = 1_048_576;

    private final RowSink sink;
    private final SharedTexts texts;
    private final CellValue values;

    private String[] cells = new String[64];
    private int width;

    private XlsxFile(RowSink sink, SharedTexts texts, CellValue values) {
        this.sink = sink;
        this.texts = texts;
        this.values = values;
    }

    /**
     * Gives all rows to the sink.
     *
     * @param limit most bytes that the parts of the file may unpack to, taken together
     */
    static void read(Path file, long limit, RowSink sink) throws IOException, FeedProblem {
        try (Workbook workbook = Workbook.open(file, limit)) {
            SharedTexts texts = SharedTexts.read(workbook);
            CellValue values = new CellValue(DateStyles.read(workbook), workbook.from1904());
            XlsxFile reading = new XlsxFile(sink, texts, values);
            List<String> names = new ArrayList<>();
            for (Workbook.SheetPart sheet : workbook.sheets()) {
                try (XmlPart xml = workbook.read(sheet.part())) {
                    reading.rows(xml, sheet.name());
                }
                names.add(sheet.name());
            }
            if (names.isEmpty()) {
                throw new FeedProblem("xlsx-broken");
            }
        } catch (UnpackedStream.Bomb e) {
            throw new FeedProblem("unpacks-too-large");
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof UnpackedStream.Bomb
                    ? new FeedProblem("unpacks-too-large")
                    : new FeedProblem("xlsx-broken");
        } catch (ZipException | java.io.EOFException e) {
            throw new FeedProblem("xlsx-broken");
        }
    }

    private void rows(XmlPart xml, String sheet) throws XMLStreamException, FeedProblem {
        long line = 0;
        while (xml.toStartOf("row")) {
            String given = xml.attribute("r");
            line = given.isEmpty() ? line + 1 : rowNumber(given);
            width = 0;
            row(xml, sheet, line);
            sink.row(sheet, line, cells, width);
        }
    }

    private void row(XmlPart xml, String sheet, long line) throws XMLStreamException, FeedProblem {
        for (int tag = xml.nextTag(); tag != XMLStreamConstants.END_DOCUMENT; tag = xml.nextTag()) {
            if (tag == XMLStreamConstants.END_ELEMENT && xml.isAt("row")) {
                return;
            }
            if (tag == XMLStreamConstants.START_ELEMENT && xml.isAt("c")) {
                String address = xml.attribute("r");
                int column = address.isEmpty() ? width : column(address);
                put(column, cell(xml, sheet, line));
            }
        }
        throw new FeedProblem("xlsx-broken");
    }

    private void put(int column, String value) throws FeedProblem {
        if (column < width || column >= MOST_COLUMNS) {
            throw new FeedProblem("xlsx-broken");
        }
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
        }
        Arrays.fill(cells, width, column, "");
        cells[column] = value;
        width = column + 1;
    }

    private String cell(XmlPart xml, String sheet, long line) throws XMLStreamException, FeedProblem {
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        String value = null;
        boolean formula = false;
        for (int tag = xml.nextTag(); tag != XMLStreamConstants.END_DOCUMENT; tag = xml.nextTag()) {
            if (tag == XMLStreamConstants.END_ELEMENT && xml.isAt("c")) {
                break;
            }
            if (tag == XMLStreamConstants.START_ELEMENT) {
                formula |= xml.isAt("f");
                value = xml.isAt("v") || xml.isAt("is") ? content(xml, sheet, line) : value;
            }
        }
        if (value == null) {
            if (formula) {
                throw new FeedProblem("formula-without-value", sheet, line);
            }
            return "";
        }
        return type.equals("s") ? texts.get(value.strip()) : values.of(type, style, value);
    }

    private static String content(XmlPart xml, String sheet, long line) throws XMLStreamException, FeedProblem {
        if (xml.isAt("is")) {
            return SharedTexts.text(xml, "is");
        }
        StringBuilder text = new StringBuilder();
        if (!xml.textInto(text)) {
            throw new FeedProblem("cell-too-long-in-sheet", sheet, line, CellText.LONGEST);
        }
        return text.toString();
    }

    /** The column of an address such as {@code AB17}, from 0. */
    static int column(String address) throws FeedProblem {
        int column = 0;
        for (int i = 0; i < address.length() && address.charAt(i) > '9'; i++) {
            int letter = address.charAt(i) - 'A' + 1;
            if (letter < 1 || letter > 26 || column > MOST_COLUMNS) {
                throw new FeedProblem("xlsx-broken");
            }
            column = column * 26 + letter;
        }
        return column - 1;
    }

    private static int rowNumber(String digits) throws FeedProblem {
        try {
            int row = Integer.parseInt(digits);
            if (row >= 1 && row <= MOST_ROWS) {
                return row;
            }
        } catch (NumberFormatException e) {
            // Said below: it is no row of a sheet either.
        }
        throw new FeedProblem("xlsx-broken");
    }
}
