package gov.voice.browser;

import gov.voice.ear.DetentionExport.Detained;
import gov.voice.ear.Mailbox;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** The people of the story, all invented: the mother who calls, the victim, and the person that the case is about. */
final class Mother {
    static final String GIVEN_NAMES = "Marisol";
    static final String FAMILY_NAMES = "Ortega Ruiz";
    static final String NAME = GIVEN_NAMES + " " + FAMILY_NAMES;
    static final String PHONE = "(713) 555-0142";
    static final String ADDRESS = "marisol.ortega@family.example.org";
    static final String ASKS =
            "Her son was hit by a car whose driver fled. She asks whether the driver is still in jail.";

    static final String VICTIM_GIVEN_NAMES = "Daniel";
    static final Detained SUBJECT = new Detained("A300555101", "Dominguez Paz", "Rafael", "1988-06-14");
    static final String SUBJECT_NAME = SUBJECT.givenName() + " " + SUBJECT.familyName();

    /** When nothing reaches her any more, on the clock where she lives. */
    static final LocalTime NOT_AFTER = LocalTime.of(20, 0);

    static final LocalTime NOT_BEFORE = LocalTime.of(5, 0);
    private static final int MINUTES_LEFT = 60;
    private static final List<String> COUNTRY =
            List.of("America/Chicago", "America/New_York", "America/Puerto_Rico", "Pacific/Honolulu", "Pacific/Guam");

    private Mother() {}

    /** Where she lives: whenever the story is told, it is day there, and stays so until it is over. */
    static String zone() {
        return COUNTRY.stream()
                .filter(zone -> {
                    LocalTime wall = LocalTime.now(ZoneId.of(zone));
                    return !wall.isBefore(NOT_BEFORE) && wall.isBefore(NOT_AFTER.minusMinutes(MINUTES_LEFT));
                })
                .findFirst()
                .orElseThrow();
    }

    static Mailbox mailbox() {
        return new Mailbox(Office.VOICE, ADDRESS);
    }
}
