package gov.voice.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDateTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-07,               2026-03-07T00:00:00",
        "2026-03-07 14:05:09,      2026-03-07T14:05:09",
        "2026-03-07T14:05,         2026-03-07T14:05:00",
        "2026-03-07 14:05:09.2,    2026-03-07T14:05:09",
        "2026-03-07 14:05:09.9996, 2026-03-07T14:05:10",
        "03/07/2026 14:05:09,      2026-03-07T14:05:09",
        "3/7/2026,                 2026-03-07T00:00:00"
    })
    void readsTheStylesThatFeedsWrite(String text, LocalDateTime date) {
        assertThat(FeedDate.read(text)).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "46000.5",
                "2026-02-30",
                "31/12/2026 08:00:00",
                "2026-03-07 25:00:00",
                "2026-03-07T14:05:09Z",
                "2026-03-07 14:05:09 PM",
                "b(6), b(7)c"
            })
    void whatIsNoDateIsNone(String text) {
        assertThat(FeedDate.read(text)).isNull();
    }

    @Test
    void onePointInTimeIsWrittenInOneWay() {
        assertThat(FeedDate.canonical("03/07/2026 14:05:09")).isEqualTo(FeedDate.canonical("2026-03-07T14:05:09"));
        assertThat(FeedDate.canonical("2026-03-07 00:00:00")).isEqualTo("2026-03-07");
        assertThat(FeedDate.canonical("FAC007")).isEqualTo("FAC007");
    }
}
