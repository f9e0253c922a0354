package gov.voice.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class BusinessDaysTest {
    private static final ZoneId HOUSTON = ZoneId.of("America/Chicago");

    @Test
    void aFridayIsFollowedByMonday() {
        assertThat(BusinessDays.after(Instant.parse("2026-11-20T16:00:00Z"), 1, HOUSTON))
                .isEqualTo(Instant.parse("2026-11-23T16:00:00Z"));
    }

    @Test
    void theDayIsThatOfTheOffice() {
        // Saturday 02:00 in UTC is still Friday evening in Houston.
        assertThat(BusinessDays.after(Instant.parse("2026-11-21T02:00:00Z"), 1, HOUSTON))
                .isEqualTo(Instant.parse("2026-11-24T02:00:00Z"));
    }

    @Test
    void theTimeOfDayStaysWhenClocksChange() {
        assertThat(BusinessDays.after(Instant.parse("2026-10-30T15:00:00Z"), 1, HOUSTON))
                .isEqualTo(Instant.parse("2026-11-02T16:00:00Z"));
    }
}
