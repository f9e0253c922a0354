package gov.voice.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class SafeHoursTest {
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final int DAY_MINUTES = 24 * 60;

    private static SafeHours hours(String from, String until) {
        return new SafeHours(CHICAGO, LocalTime.parse(from), LocalTime.parse(until));
    }

    @Test
    void safeHoursIncludeTheirBeginningAndNotTheirEnd() {
        SafeHours hours = hours("08:00", "20:00");
        assertThat(hours.contains(Instant.parse("2026-11-24T14:00:00Z"))).isTrue();
        assertThat(hours.contains(Instant.parse("2026-11-25T01:59:59Z"))).isTrue();
        assertThat(hours.contains(Instant.parse("2026-11-25T02:00:00Z"))).isFalse();
        assertThat(hours.contains(Instant.parse("2026-11-24T13:59:59Z"))).isFalse();
    }

    @Test
    void afterHoursTheNextMomentIsTheMorningOfTheirOwnClock() {
        assertThat(hours("08:00", "20:00").next(Instant.parse("2026-11-25T03:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-25T14:00:00Z"));
    }

    @Test
    void whenTheClockIsSetForwardTheMorningComesAnHourSooner() {
        assertThat(hours("08:00", "20:00").next(Instant.parse("2026-03-08T04:00:00Z")))
                .isEqualTo(Instant.parse("2026-03-08T13:00:00Z"));
    }

    @Test
    void hoursThatBeginInTheHourLeftOutBeginAfterIt() {
        SafeHours hours = hours("02:30", "20:00");
        assertThat(hours.next(Instant.parse("2026-03-08T07:00:00Z"))).isEqualTo(Instant.parse("2026-03-08T08:30:00Z"));
    }

    @Test
    void hoursThatBeginInTheHourThatComesTwiceBeginTheSecondTime() {
        SafeHours hours = hours("01:30", "20:00");
        Instant firstTime = Instant.parse("2026-11-01T06:30:00Z");
        assertThat(hours.contains(firstTime)).isFalse();
        assertThat(hours.next(firstTime)).isEqualTo(Instant.parse("2026-11-01T07:30:00Z"));
    }

    @Test
    void hoursThatFallWhollyIntoTheHourLeftOutWaitForTheNextDay() {
        assertThat(hours("02:10", "02:50").next(Instant.parse("2026-03-08T07:00:00Z")))
                .isEqualTo(Instant.parse("2026-03-09T07:10:00Z"));
    }

    @Test
    void hoursThatEndBeforeTheyBeginAreRefused() {
        assertThatThrownBy(() -> hours("20:00", "08:00")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void theNextMomentIsSafeAndNeverInThePast(
            @ForAll @LongRange(min = 1_767_225_600L, max = 1_830_297_600L) long second,
            @ForAll @IntRange(max = DAY_MINUTES - 120) int from,
            @ForAll @IntRange(min = 61, max = 119) int length) {
        SafeHours hours =
                new SafeHours(CHICAGO, LocalTime.MIN.plusMinutes(from), LocalTime.MIN.plusMinutes(from + length));
        Instant now = Instant.ofEpochSecond(second);
        Instant next = hours.next(now);
        assertThat(next).isAfterOrEqualTo(now);
        assertThat(hours.contains(next)).isTrue();
        LocalTime wall = next.atZone(CHICAGO).toLocalTime();
        assertThat(wall).isAfterOrEqualTo(hours.from()).isBefore(hours.until());
    }
}
