package gov.voice.feed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** The texts that the cells of a workbook share. They alone are held in memory, so how many there may be is bounded. */
final class SharedTexts {
    /** What a text costs besides its letters. */
    private static final long PER_TEXT = 56;
    /** Part of the memory that one workbook's texts may take. */
    private static final int SHARE_OF_MEMORY = 3;

    private final List<String> texts = new ArrayList<>();
    private long left = Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY;

    /** Reads the texts of a workbook, which may have none. */
    static SharedTexts read(Workbook workbook) throws IOException, FeedProblem, XMLStreamException {
        SharedTexts shared = new SharedTexts();
        if (workbook.sharedStrings() != null) {
            try (XmlPart xml = workbook.read(workbook.sharedStrings())) {
                while (xml.toStartOf("si")) {
                    shared.add(text(xml, "si"));
                }
            }
        }
        return shared;
    }

    /** The text of an index, as a cell names it. */
    String get(String index) throws FeedProblem {
        try {
            return texts.get(Integer.parseInt(index));
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new FeedProblem("xlsx-broken");
        }
    }

    /** The text within an element: its {@code t}, or those of its runs; how it is pronounced does not count. */
    static String text(XmlPart xml, String element) throws XMLStreamException, FeedProblem {
        StringBuilder text = new StringBuilder();
        boolean pronunciation = false;
        for (int tag = xml.nextTag(); tag != XMLStreamConstants.END_DOCUMENT; tag = xml.nextTag()) {
            if (tag == XMLStreamConstants.END_ELEMENT && xml.isAt(element)) {
                break;
            } else if (xml.isAt("rPh")) {
                pronunciation = tag == XMLStreamConstants.START_ELEMENT;
            } else if (tag == XMLStreamConstants.START_ELEMENT && xml.isAt("t") && !pronunciation) {
                if (!xml.textInto(text)) {
                    throw new FeedProblem("text-too-long", CellText.LONGEST);
                }
            }
        }
        return text.toString();
    }

    private void add(String text) throws FeedProblem {
        left -= PER_TEXT + 2L * text.length();
        if (left < 0) {
            throw new FeedProblem("xlsx-too-many-texts");
        }
        texts.add(text);
    }
}
