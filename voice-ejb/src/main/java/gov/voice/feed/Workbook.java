package gov.voice.feed;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/** The parts of a workbook: which sheets it has, in their order, and where its texts and styles stand. */
final class Workbook implements Closeable {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private final ZipFile zip;
    private final UnpackedStream.Budget budget;
    private final Map<String, Relation> relations = new HashMap<>();
    private final List<SheetPart> sheets = new ArrayList<>();
    private boolean from1904;

    /** A sheet's name and where its rows stand. */
    record SheetPart(String name, String part) {}

    private record Relation(String type, String part) {}

    private Workbook(ZipFile zip, long limit) {
        this.zip = zip;
        this.budget = new UnpackedStream.Budget(limit);
    }

    /**
     * Opens a workbook.
     *
     * @param limit most bytes that its parts may unpack to, taken together
     * @throws FeedProblem where the file is none, or is cut short
     */
    static Workbook open(Path file, long limit) throws IOException, FeedProblem {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new FeedProblem("xlsx-broken");
        }
        Workbook workbook = new Workbook(zip, limit);
        try {
            String main = workbook.mainPart();
            workbook.readRelations(main);
            workbook.readSheets(main);
            return workbook;
        } catch (XMLStreamException e) {
            zip.close();
            throw new FeedProblem("xlsx-broken");
        } catch (IOException | FeedProblem | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    List<SheetPart> sheets() {
        return sheets;
    }

    /** Whether serial dates count from 1904, as workbooks of old Macintosh programs do. */
    boolean from1904() {
        return from1904;
    }

    /** The part of the shared texts; null where the workbook has none. */
    String sharedStrings() {
        return partOfType("/sharedStrings");
    }

    /** The part of the styles; null where the workbook has none. */
    String styles() {
        return partOfType("/styles");
    }

    /** Opens a part for reading, guarded against what unpacks without end. */
    XmlPart read(String part) throws IOException, FeedProblem, XMLStreamException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new FeedProblem("xlsx-broken");
        }
        InputStream unpacking = zip.getInputStream(entry);
        return new XmlPart(new UnpackedStream(unpacking, entry.getCompressedSize(), budget));
    }

    private String mainPart() throws IOException, FeedProblem, XMLStreamException {
        try (XmlPart xml = read("_rels/.rels")) {
            while (xml.toStartOf("Relationship")) {
                if (xml.attribute("Type").endsWith("/officeDocument")) {
                    return resolved("", xml.attribute("Target"));
                }
            }
        }
        throw new FeedProblem("xlsx-broken");
    }

    private void readRelations(String main) throws IOException, FeedProblem, XMLStreamException {
        int slash = main.lastIndexOf('/') + 1;
        String folder = main.substring(0, slash);
        try (XmlPart xml = read(folder + "_rels/" + main.substring(slash) + ".rels")) {
            while (xml.toStartOf("Relationship")) {
                relations.put(
                        xml.attribute("Id"),
                        new Relation(xml.attribute("Type"), resolved(folder, xml.attribute("Target"))));
            }
        }
    }

    private void readSheets(String main) throws IOException, FeedProblem, XMLStreamException {
        try (XmlPart xml = read(main)) {
            while (xml.toStartOf("workbookPr", "sheet")) {
                if (xml.isAt("workbookPr")) {
                    from1904 = List.of("1", "true").contains(xml.attribute("date1904"));
                } else {
                    Relation relation = relations.get(xml.attribute(RELATIONS, STRICT_RELATIONS, "id"));
                    if (relation != null && relation.type().endsWith("/worksheet")) {
                        add(new SheetPart(xml.attribute("name"), relation.part()));
                    }
                }
            }
        }
    }

    /** Two sheets of one part would be the same rows twice: no program writes that. */
    private void add(SheetPart sheet) throws FeedProblem {
        if (sheets.stream().anyMatch(earlier -> earlier.part().equals(sheet.part()))) {
            throw new FeedProblem("xlsx-broken");
        }
        sheets.add(sheet);
    }

    private String partOfType(String type) {
        return relations.values().stream()
                .filter(relation -> relation.type().endsWith(type))
                .map(Relation::part)
                .findFirst()
                .orElse(null);
    }

    private static String resolved(String folder, String target) {
        return target.startsWith("/") ? target.substring(1) : folder + target;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
