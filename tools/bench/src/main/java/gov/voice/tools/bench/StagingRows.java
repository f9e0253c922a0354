package gov.voice.tools.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** The rows of an {@link Export}, all of them in full, as COPY reads them: the most that the staging table can be asked to hold. */
final class StagingRows {
    static final String COLUMNS =
            "run, seq, hash, sheet, line, number, number_is, birth_date, birth_is, name_key, stay_in, book_in, content";
    private static final int HEAD_ROWS = 7;
    private static final int BIRTH_DATE = 42;

    private StagingRows() {}

    static void write(Path export, Path block) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(export, StandardCharsets.UTF_8);
                BufferedWriter out = Files.newBufferedWriter(block, StandardCharsets.UTF_8)) {
            int line = 0;
            for (String row = in.readLine(); row != null; row = in.readLine()) {
                if (++line > HEAD_ROWS) {
                    // The one quoted cell holds a comma.
                    String[] cells = row.replace("\"b(6), b(7)c\"", "withheld").split(",", -1);
                    out.write(String.join(
                            "\t",
                            "1",
                            Integer.toString(line),
                            UUID.nameUUIDFromBytes(row.getBytes(StandardCharsets.UTF_8))
                                    .toString(),
                            "CSV",
                            Integer.toString(line),
                            cells[0],
                            "GIVEN",
                            cells[BIRTH_DATE],
                            "GIVEN",
                            cells[1] + " " + cells[2],
                            cells[3],
                            cells[4],
                            "{\"number\": \"" + cells[0] + "\", \"name\": \"" + cells[1] + "\"}"));
                    out.write('\n');
                }
            }
        }
    }
}
