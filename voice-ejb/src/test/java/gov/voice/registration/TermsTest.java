package gov.voice.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.platform.Refused;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {
    private static final Reach MAIL = Reach.of(ChannelKind.EMAIL, "rosa@example.org", false);
    private static final Reach CALL = Reach.of(ChannelKind.CALL, "713-555-0142", true);

    @ParameterizedTest
    @CsvSource({
        "713-555-0142, +17135550142",
        "(713) 555-0142, +17135550142",
        "1 713 555 0142, +17135550142",
        "+52 55 5555 0142, +525555550142"
    })
    void aPhoneNumberIsKeptWithItsCountry(String written, String kept) {
        assertThat(Reach.of(ChannelKind.CALL, written, false).address()).isEqualTo(kept);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"555-0142", "call her sister", "99", "+1234567890123456", "2 713 555 0142"})
    void whatIsNoPhoneNumberIsRefused(String written) {
        refused("registration-phone", () -> Reach.of(ChannelKind.CALL, written, false));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "rosa",
                "rosa@example",
                "rosa@@example.org",
                "ro sa@example.org",
                "a@example.org, b@example.org",
                "rosa@example.org\nBcc: c@example.org",
                ".rosa@example.org",
                "rosa@-example.org",
                "<rosa@example.org>"
            })
    void whatIsNoMailAddressIsRefused(String written) {
        refused("registration-email", () -> Reach.of(ChannelKind.EMAIL, written, false));
    }

    @Test
    void termsAreWhole() {
        assertThat(terms(EnumSet.of(Topic.CUSTODY), "America/Chicago", 8, 20, List.of(MAIL, CALL))
                        .channels())
                .containsExactly(MAIL, CALL);
        refused("registration-topics", () -> terms(Set.of(), "America/Chicago", 8, 20, List.of(MAIL)));
        refused("registration-zone", () -> terms(Set.of(Topic.CUSTODY), "Mars/Base", 8, 20, List.of(MAIL)));
        refused("registration-zone", () -> terms(Set.of(Topic.CUSTODY), null, 8, 20, List.of(MAIL)));
        refused("registration-hours", () -> terms(Set.of(Topic.CUSTODY), "America/Chicago", 20, 8, List.of(MAIL)));
        refused("registration-hours", () -> terms(Set.of(Topic.CUSTODY), "America/Chicago", 8, 8, List.of(MAIL)));
    }

    @Test
    void thereIsAWayForAllNewsAndNoneStandsTwice() {
        Set<Topic> topics = Set.of(Topic.CUSTODY);
        refused("registration-channels", () -> terms(topics, "America/Chicago", 8, 20, List.of()));
        refused("registration-channels-urgent", () -> terms(topics, "America/Chicago", 8, 20, List.of(CALL)));
        refused("registration-channels-twice", () -> terms(topics, "America/Chicago", 8, 20, List.of(MAIL, MAIL)));
    }

    private static Terms terms(Set<Topic> topics, String zone, int from, int until, List<Reach> channels) {
        return new Terms(
                topics,
                Depth.FULL,
                "es",
                zone,
                LocalTime.of(from, 0),
                LocalTime.of(until, 0),
                false,
                false,
                " ",
                channels);
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refused.class).hasMessage(key);
    }
}
