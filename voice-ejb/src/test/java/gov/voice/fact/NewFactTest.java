package gov.voice.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.platform.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class NewFactTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 14);
    /** Late evening in Chicago on the 24th, the 25th already in UTC. */
    private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");

    @Test
    void aTimeIsMeantInTheZoneItWasToldIn() {
        assertThat(fact("CJ04", DAY, LocalTime.of(9, 30)).instant()).isEqualTo("2026-09-14T14:30:00Z");
        assertThat(fact("CJ04", DAY, null).instant()).isNull();
    }

    @Test
    void anHourThatAClockChangeLeftOutIsMovedOn() {
        assertThat(fact("CJ04", LocalDate.of(2026, 3, 8), LocalTime.of(2, 30)).instant())
                .isEqualTo("2026-03-08T08:30:00Z");
    }

    @Test
    void whatHasNotHappenedWhereItIsToldOfIsNoFact() {
        LocalDate today = LocalDate.of(2026, 11, 24);
        LocalTime now = LocalTime.of(22, 0);

        assertThatCode(() -> fact("CJ04", today, null).requirePast(NOW)).doesNotThrowAnyException();
        assertThatCode(() -> fact("CJ04", today, now).requirePast(NOW)).doesNotThrowAnyException();
        refused("fact-future", () -> fact("CJ04", today, now.plusMinutes(1)).requirePast(NOW));
        refused("fact-future", () -> fact("CJ04", today.plusDays(1), null).requirePast(NOW));
    }

    @Test
    void everyFactHasASourceAndADay() {
        refused("fact-source", () -> new NewFact(1, "CJ04", DAY, null, "America/Chicago", null, "clerk"));
        refused("fact-source", () -> new NewFact(1, "CJ04", DAY, null, "America/Chicago", SourceKind.OFFICIAL, " "));
        refused("fact-day", () -> fact("CJ04", null, null));
        refused("fact-zone", () -> new NewFact(1, "CJ04", DAY, null, "here", SourceKind.OFFICIAL, "clerk"));
    }

    private static NewFact fact(String code, LocalDate day, LocalTime time) {
        return new NewFact(1, code, day, time, "America/Chicago", SourceKind.DOCUMENT, "charging document");
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refused.class).hasMessage(key);
    }
}
