package gov.voice.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How long ago something was, in words: in minutes, hours or days. */
@RequestScoped
public class Age {
    @Inject
    private Clock clock;

    @Inject
    private Words words;

    /** How long ago the moment was; a moment to come is no time ago. */
    public String of(Instant since) {
        Duration passed = Duration.between(since, clock.instant());
        if (passed.toDays() > 0) {
            return words.get("age.days", passed.toDays());
        }
        return passed.toHours() > 0
                ? words.get("age.hours", passed.toHours())
                : words.get("age.minutes", Math.max(0, passed.toMinutes()));
    }
}
