package gov.voice.web.day;

import gov.voice.web.shell.Shell;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** My day: what waits for the person who signed in. */
@Named
@RequestScoped
public class DayView {
    private static final int NOON = 12;
    private static final int EVENING = 18;

    @Inject
    private Shell shell;

    @Inject
    private Clock clock;

    /** The greeting for the hour in the person's office. */
    public String getGreetingKey() {
        int hour = now().getHour();
        return hour < NOON ? "day.morning" : hour < EVENING ? "day.afternoon" : "day.evening";
    }

    public String getFirstName() {
        return shell.getSelf().fullName().split(" ", 2)[0];
    }

    /** Date and time in the person's office. */
    public String getToday() {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(shell.getLocale())
                .format(now());
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(shell.getZone());
    }
}
