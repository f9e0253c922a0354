package gov.voice.feed;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** Which styles of a workbook show a number as a date: in the file both look alike. */
final class DateStyles {
    /** Number formats that every workbook has (ECMA-376, part 1, 18.8.30); those of East Asian programs included. */
    private static final Pattern BUILT_IN = Pattern.compile("1[4-9]|2[0-2]|2[7-9]|3[0-6]|4[5-7]|5[0-8]");
    /** What in a format is no part of a date: quoted or escaped text, colours, conditions. */
    private static final Pattern NOT_DATE =
            Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]");

    private static final Pattern DATE = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);

    private final BitSet dates = new BitSet();

    /** Reads the styles of a workbook; one without styles has no dates. */
    static DateStyles read(Workbook workbook) throws IOException, FeedProblem, XMLStreamException {
        DateStyles styles = new DateStyles();
        if (workbook.styles() != null) {
            try (XmlPart xml = workbook.read(workbook.styles())) {
                styles.read(xml);
            }
        }
        return styles;
    }

    /** Whether the style of this index, as a cell names it, is a date's. */
    boolean isDate(String style) {
        return !style.isEmpty() && style.length() < 7 && dates.get(Integer.parseInt(style));
    }

    private void read(XmlPart xml) throws XMLStreamException {
        Set<String> formats = new HashSet<>();
        boolean cells = false;
        int index = 0;
        for (int tag = xml.nextTag(); tag != XMLStreamConstants.END_DOCUMENT; tag = xml.nextTag()) {
            if (xml.isAt("cellXfs")) {
                cells = tag == XMLStreamConstants.START_ELEMENT;
            } else if (tag == XMLStreamConstants.START_ELEMENT && xml.isAt("numFmt")) {
                if (isDateFormat(xml.attribute("formatCode"))) {
                    formats.add(xml.attribute("numFmtId"));
                }
            } else if (tag == XMLStreamConstants.START_ELEMENT && cells && xml.isAt("xf")) {
                String format = xml.attribute("numFmtId");
                dates.set(
                        index++,
                        formats.contains(format) || BUILT_IN.matcher(format).matches());
            }
        }
    }

    static boolean isDateFormat(String code) {
        String first = code.split(";", 2)[0];
        return DATE.matcher(NOT_DATE.matcher(first).replaceAll("")).find();
    }
}
