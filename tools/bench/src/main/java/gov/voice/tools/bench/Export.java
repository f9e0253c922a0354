package gov.voice.tools.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes a detention export in the office layout: one stint of each known subject, the rest about strangers. */
final class Export {
    private static final List<String> HEADINGS = List.of(
            ("Alien File Number,Last Name,First Name,Stay Book In Date Time,Book In Date Time,Detention Facility,"
                            + "Book Out Date Time,Stay Book Out Date Time,Detention Release Reason,Stay Book Out Date,"
                            + "Stay Release Reason,Religion,Gender,Marital Status,Ethnicity,Birth Country,Citizenship Country,"
                            + "Entry Status,Known Terrorist Yes No,Suspected Gang Yes No,MSC Charge,MSC Sentence Days,"
                            + "MSC Sentence Months,MSC Sentence Years,MSC Charge Code,Aggravated Felon Yes No,"
                            + "Offense INA 236C Yes No,Case INA 236C Yes No,Bond Posted Date,Bond Posted Amount,Case Status,"
                            + "Case Category,Final Order Yes No,Final Order Date,Case Threat Level,Detainee Classification,"
                            + "Final Charge,Departed Date,Departure Country,Initial Bond Set Amount,Initial Bond Set Date,"
                            + "Detention Facility Code,Birth Date,Birth Year,Book In Criminality,Race,Entry Date,"
                            + "Apprehension Final Program,MSC Charge Date,MSC Conviction Date,MSC Criminal Charge Status,"
                            + "MSC Criminal Charge Status Code,MSC Crime Class,Book In Site,Book In AOR,Anonymized Identifier")
                    .split(","));
    private static final int TITLE_ROWS = 6;
    private static final int MINUTES_OF_NEWS = 600;
    private static final int STRANGERS_FROM = 700_000_000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private Export() {}

    /**
     * Writes so many rows; every {@code rows/known}th tells that a known subject came into custody.
     *
     * @param first the first of the known subjects, from 1; those after it follow in turn
     * @param ago the news is so many hours older than just now: another stay than that of a file of another hour
     */
    static void write(Path file, int rows, int first, int known, int ago) throws IOException {
        LocalDateTime now = LocalDateTime.now(ZoneId.of("America/New_York"))
                .minusHours(ago)
                .withSecond(0)
                .withNano(0);
        int step = rows / known;
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (int i = 0; i < TITLE_ROWS; i++) {
                out.write(i == 0 ? "Detention stints\n" : "\"\"\n");
            }
            out.write(String.join(",", HEADINGS));
            out.write('\n');
            for (int row = 0; row < rows; row++) {
                int nth = row / step;
                out.write(row % step == 0 && nth < known ? newcomer(first + nth, now) : stranger(row, now));
                out.write('\n');
            }
        }
    }

    private static String newcomer(int nth, LocalDateTime now) {
        LocalDateTime in = now.minusMinutes(1 + nth % MINUTES_OF_NEWS);
        return row(Map.of(
                "Alien File Number", Scene.aNumber(nth),
                "Last Name", "Inventado" + nth,
                "First Name", "Ejemplo",
                "Birth Date", LocalDate.of(1980, 1, 1).plusDays(nth % 9000).toString(),
                "Stay Book In Date Time", TIME.format(in),
                "Book In Date Time", TIME.format(in)));
    }

    private static String stranger(int row, LocalDateTime now) {
        LocalDateTime in = now.minusMinutes(200_000L + row % 100_000);
        String out = TIME.format(in.plusDays(row % 60 + 1));
        Map<String, String> cells = new HashMap<>();
        cells.put("Alien File Number", "A" + (STRANGERS_FROM + row));
        cells.put("Last Name", "Desconocido" + row);
        cells.put("First Name", "Nadie");
        cells.put("Birth Date", LocalDate.of(1970, 1, 1).plusDays(row % 12_000).toString());
        cells.put("Stay Book In Date Time", TIME.format(in));
        cells.put("Book In Date Time", TIME.format(in));
        cells.put("Book Out Date Time", out);
        cells.put("Stay Book Out Date Time", out);
        cells.put("Detention Release Reason", "Transferred");
        return row(cells);
    }

    private static String row(Map<String, String> cells) {
        Map<String, String> always = Map.of(
                "Detention Facility", "FAC014 PROCESSING CENTER",
                "Detention Facility Code", "FAC014",
                "Case Status", "ACTIVE",
                "Case Category", "[8B] Excludable / Inadmissible - Under Adjudication by IJ",
                "Final Order Yes No", "NO",
                "Entry Status", "\"b(6), b(7)c\"",
                "Citizenship Country", "ELSEWHERE");
        StringBuilder line = new StringBuilder();
        for (String heading : HEADINGS) {
            if (!line.isEmpty()) {
                line.append(',');
            }
            line.append(cells.getOrDefault(heading, always.getOrDefault(heading, "")));
        }
        return line.toString();
    }
}
