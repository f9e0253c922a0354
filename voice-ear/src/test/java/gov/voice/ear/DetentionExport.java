package gov.voice.ear;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A detention export in the office's layout: six rows of titles, the headings, then one row for each stint in a facility.
 * Headings and their order are those of the exports that ICE releases, with who the person is in front.
 */
public final class DetentionExport {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String TITLES = """
            ICE Enforcement and Removal Operations
            Statistical Tracking Unit
            Detention stints
            Invented people
            ""
            ""
            """;
    private static final List<String> HEADINGS = Arrays.asList(("Alien File Number|Last Name|First Name|"
                    + "Stay Book In Date Time|Book In Date Time|Detention Facility|Book Out Date Time|"
                    + "Stay Book Out Date Time|Detention Release Reason|Stay Book Out Date|Stay Release Reason|Religion|"
                    + "Gender|Marital Status|Ethnicity|Birth Country|Citizenship Country|Entry Status|"
                    + "Known Terrorist Yes No|Suspected Gang Yes No|MSC Charge|MSC Sentence Days|MSC Sentence Months|"
                    + "MSC Sentence Years|MSC Charge Code|Aggravated Felon Yes No|Offense INA 236C Yes No|"
                    + "Case INA 236C Yes No|Bond Posted Date|Bond Posted Amount|Case Status|Case Category|"
                    + "Final Order Yes No|Final Order Date|Case Threat Level|Detainee Classification|Final Charge|"
                    + "Departed Date|Departure Country|Initial Bond Set Amount|Initial Bond Set Date|"
                    + "Detention Facility Code|Birth Date|Birth Year|Book In Criminality|Race|Entry Date|"
                    + "Apprehension Final Program|MSC Charge Date|MSC Conviction Date|MSC Criminal Charge Status|"
                    + "MSC Criminal Charge Status Code|MSC Crime Class|Book In Site|Book In AOR|Anonymized Identifier")
            .split("\\|"));

    private final List<Map<String, String>> rows = new ArrayList<>();

    /** Who a row is about. */
    public record Detained(String number, String familyName, String givenName, String birthDate) {}

    /** A moment as the export writes it, in the zone of its times. */
    public static String time(Instant moment) {
        return TIME.format(LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.MINUTES), ZONE));
    }

    /** A stay that began and goes on. */
    public DetentionExport held(Detained who, Instant since) {
        return row(who, since, "", "");
    }

    /** A stay of one stint that has ended, for a reason in the source's own words. */
    public DetentionExport released(Detained who, Instant since, Instant until, String reason) {
        return row(who, since, time(until), reason);
    }

    private DetentionExport row(Detained who, Instant since, String until, String reason) {
        rows.add(Map.ofEntries(
                Map.entry("Alien File Number", who.number()),
                Map.entry("Last Name", who.familyName()),
                Map.entry("First Name", who.givenName()),
                Map.entry("Birth Date", who.birthDate()),
                Map.entry("Stay Book In Date Time", time(since)),
                Map.entry("Book In Date Time", time(since)),
                Map.entry("Book Out Date Time", until),
                Map.entry("Stay Book Out Date Time", until),
                Map.entry("Detention Release Reason", reason),
                Map.entry("Stay Release Reason", reason),
                Map.entry("Detention Facility", "FAC007 PROCESSING CENTER"),
                Map.entry("Entry Status", "b(6), b(7)c")));
        return this;
    }

    /** The file as it is sent. */
    public byte[] csv() {
        String lines = rows.stream()
                .map(row -> HEADINGS.stream()
                        .map(heading -> quoted(row.getOrDefault(heading, "")))
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
        return (TITLES + String.join(",", HEADINGS) + "\r\n" + lines).getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
