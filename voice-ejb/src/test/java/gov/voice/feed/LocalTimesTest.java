package gov.voice.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Clocks in New York went forward on 8 March 2026 at 2:00 and go back on 1 November 2026 at 2:00. */
class LocalTimesTest {
    private final LocalTimes times = new LocalTimes(ZoneId.of("America/New_York"));

    @Test
    void anHourThatWasSkippedIsTheOneAfterIt() {
        assertThat(times.at(LocalDateTime.parse("2026-03-08T02:30:00")))
                .isEqualTo(Instant.parse("2026-03-08T07:30:00Z"));
    }

    @Test
    void ofAnHourThatCameTwiceItIsTheOneThatComesAfter() {
        LocalDateTime in = LocalDateTime.parse("2026-11-01T01:50:00");
        LocalDateTime out = LocalDateTime.parse("2026-11-01T01:10:00");
        assertThat(times.isBefore(out, in)).isFalse();
        assertThat(times.at(in)).isEqualTo(Instant.parse("2026-11-01T05:50:00Z"));
        assertThat(times.after(in, out)).isEqualTo(Instant.parse("2026-11-01T06:10:00Z"));
    }

    @Test
    void aSkippedHourDoesNotTurnTheOrderAround() {
        assertThat(times.isBefore(
                        LocalDateTime.parse("2026-03-08T03:10:00"), LocalDateTime.parse("2026-03-08T02:45:00")))
                .isFalse();
    }

    @Test
    void onAnyOtherDayEarlierIsEarlier() {
        assertThat(times.isBefore(
                        LocalDateTime.parse("2026-06-01T01:10:00"), LocalDateTime.parse("2026-06-01T01:50:00")))
                .isTrue();
    }
}
