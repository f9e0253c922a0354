package gov.voice.demo;

import gov.voice.feed.FeedFormat;
import gov.voice.feed.FeedIntake;
import gov.voice.feed.FeedService;
import gov.voice.feed.SpooledFile;
import gov.voice.platform.Setting;
import gov.voice.platform.Settings;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * Somebody loads an export of the month before all at once: one stay of three stints for each registered subject. So many
 * notices of old news are what the mass brake is for, and the batch stays stopped until a supervisor has looked.
 */
@ApplicationScoped
public class DemoArchive {
    private static final String HEADINGS = "Alien File Number,Last Name,First Name,Birth Date,Stay Book In Date Time,"
            + "Book In Date Time,Book Out Date Time,Detention Release Reason,Departed Date\n";
    private static final int STINTS = 3;
    private static final int FIRST_DAYS_AGO = 29;
    private static final int SECOND_DAYS_AGO = 26;
    private static final int THIRD_DAYS_AGO = 20;

    @EJB
    private FeedIntake intake;

    @EJB
    private FeedService feeds;

    @Inject
    private CaseSteps steps;

    @Inject
    private Settings settings;

    /** Sends it and waits until it is taken. Where the brake is set so high that it would not stop it, nothing is sent. */
    void arrive(Desks desks, List<CaseStory.Told> registered) {
        if ((long) registered.size() * STINTS <= settings.number(Setting.BRAKE_BATCH_NOTICES)) {
            return;
        }
        StringBuilder file = new StringBuilder(HEADINGS);
        registered.forEach(one -> stay(file, one.claim()));
        byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
        long batch = DemoStaff.as(desks.relations(), () -> {
            try (SpooledFile spooled = SpooledFile.of(new ByteArrayInputStream(bytes), bytes.length)) {
                return intake.receive("ice-detention", FeedFormat.CSV, spooled, null, null);
            }
        });
        Patience.until(
                "the archive is taken",
                () -> !DemoStaff.as(desks.supervisor(), () -> feeds.batch(batch))
                        .open());
    }

    private void stay(StringBuilder file, String claim) {
        LocalDate today = steps.today();
        String first = time(today.minusDays(FIRST_DAYS_AGO), "09:15");
        String second = time(today.minusDays(SECOND_DAYS_AGO), "06:40");
        String third = time(today.minusDays(THIRD_DAYS_AGO), "14:05");
        stint(file, claim, first, first, second, "Transferred");
        stint(file, claim, first, second, third, "Transferred");
        stint(file, claim, first, third, "", "");
    }

    private static void stint(StringBuilder file, String claim, String stay, String in, String out, String reason) {
        file.append(String.join(",", claim, stay, in, out, reason, "")).append('\n');
    }

    private static String time(LocalDate day, String hour) {
        return day + " " + hour + ":00";
    }
}
