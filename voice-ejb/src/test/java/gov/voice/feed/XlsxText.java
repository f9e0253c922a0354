package gov.voice.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small workbooks for tests, written part by part. */
final class XlsxText {
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();

    /** Adds a sheet whose rows are given as XML. */
    XlsxText sheet(String name, String rows) {
        String part = "worksheets/s" + parts.size() + ".xml";
        sheets.append(
                "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%s\"/>".formatted(name, parts.size() + 1, parts.size()));
        relation("r" + parts.size(), "worksheet", part);
        parts.put("xl/" + part, "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
        return this;
    }

    /** Adds a sheet that claims the first sheet's part for its own. */
    XlsxText sameSheet(String name) {
        sheets.append("<sheet name=\"%s\" sheetId=\"99\" r:id=\"r0\"/>".formatted(name));
        return this;
    }

    XlsxText texts(String items) {
        relation("rS", "sharedStrings", "sharedStrings.xml");
        parts.put("xl/sharedStrings.xml", "<sst " + MAIN + ">" + items + "</sst>");
        return this;
    }

    XlsxText styles(String inner) {
        relation("rT", "styles", "styles.xml");
        parts.put("xl/styles.xml", "<styleSheet " + MAIN + ">" + inner + "</styleSheet>");
        return this;
    }

    private void relation(String id, String type, String target) {
        relations.append("<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, OFFICE, type, target));
    }

    Path write(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "book", ".xlsx");
        String open = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            put(
                    zip,
                    "_rels/.rels",
                    open + "<Relationship Id=\"r\" Type=\"" + OFFICE
                            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook " + MAIN + " xmlns:r=\"" + OFFICE + "\"><sheets>" + sheets + "</sheets></workbook>");
            put(zip, "xl/_rels/workbook.xml.rels", open + relations + "</Relationships>");
            for (Map.Entry<String, String> part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
