package gov.voice.feed;

import static gov.voice.feed.Column.BOOK_IN;
import static gov.voice.feed.Column.BOOK_OUT;
import static gov.voice.feed.Column.DEPARTED;
import static gov.voice.feed.Column.RELEASE_REASON;
import static gov.voice.feed.Column.STAY_BOOK_IN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StintReaderTest {
    private static final ReleaseReasons REASONS = new ReleaseReasons(Map.of(
            "transferred", new ReleaseReasons.Meaning(null, null),
            "removed", new ReleaseReasons.Meaning("IM21", null),
            "relief granted by ij", new ReleaseReasons.Meaning("IM22", null),
            "voluntary departure", new ReleaseReasons.Meaning("IM21", "IM22")));

    private final StintReader reader =
            new StintReader(REASONS, ZoneId.of("America/New_York"), Instant.parse("2026-07-10T12:00:00Z"));
    private final Map<Column, String> row = new EnumMap<>(Map.of(
            STAY_BOOK_IN, "2026-07-01 09:00:00",
            BOOK_IN, "2026-07-01 09:00:00"));

    private StintReaderTest with(Column column, String text) {
        row.put(column, text);
        return this;
    }

    private Stint read() throws StintReader.Flawed {
        return reader.read(column -> row.getOrDefault(column, ""));
    }

    private void assertFlaw(Cause cause) {
        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        StintReader.Flawed.class,
                        flawed -> assertThat(flawed.reason()).isEqualTo(cause));
    }

    @Test
    void theFirstStintOfAStayTellsOfCustodyAndGoesOn() throws Exception {
        Stint stint = read();
        assertThat(stint.inCode()).isEqualTo("IM04");
        assertThat(stint.inAt()).isEqualTo(Instant.parse("2026-07-01T13:00:00Z"));
        assertThat(stint.end()).isNull();
    }

    @Test
    void anyOtherStintTellsOfAMove() throws Exception {
        assertThat(with(BOOK_IN, "2026-07-02").read().inCode()).isEqualTo("IM06");
    }

    @Test
    void aTransferIsNoFactOfItsOwn() throws Exception {
        assertThat(with(BOOK_OUT, "2026-07-03 10:00:00")
                        .with(RELEASE_REASON, "Transferred")
                        .read()
                        .end())
                .isNull();
    }

    @Test
    void aReasonThatEndsTheStayGivesItsCodeInWhateverCase() throws Exception {
        Stint.End end = with(BOOK_OUT, "2026-07-03 10:00:00")
                .with(RELEASE_REASON, "RELIEF GRANTED BY IJ")
                .read()
                .end();
        assertThat(end.code()).isEqualTo("IM22");
        assertThat(end.local().toLocalDate()).isEqualTo(LocalDate.of(2026, 7, 3));
        assertThat(end.at()).isEqualTo(Instant.parse("2026-07-03T14:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            value = {"2026-07-04, IM21", "'', IM22", "'b(6), b(7)c', IM22"},
            nullValues = "-")
    void voluntaryDepartureIsADepartureOnlyWhereThePersonDeparted(String departed, String code) throws Exception {
        assertThat(with(BOOK_OUT, "2026-07-03")
                        .with(RELEASE_REASON, "Voluntary departure")
                        .with(DEPARTED, departed)
                        .read()
                        .end()
                        .code())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"Removed, 2026-07-08", "Voluntary departure, 2026-07-08", "Removed, 2026-07-02"})
    void whoLeftTheCountryDidSoOnTheDepartedDate(String reason, String departed) throws Exception {
        Stint.End end = with(BOOK_OUT, "2026-07-03 10:00:00")
                .with(RELEASE_REASON, reason)
                .with(DEPARTED, departed)
                .read()
                .end();
        assertThat(end.code()).isEqualTo("IM21");
        assertThat(end.local()).isEqualTo(LocalDate.parse(departed).atStartOfDay());
        assertThat(end.at()).isEqualTo(Instant.parse(departed + "T04:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"Removed, 2026-07-03", "Removed, 'b(6), b(7)c'", "Relief Granted by IJ, 2026-07-08"})
    void elseTheStayEndedWithItsBookOut(String reason, String departed) throws Exception {
        assertThat(with(BOOK_OUT, "2026-07-03 10:00:00")
                        .with(RELEASE_REASON, reason)
                        .with(DEPARTED, departed)
                        .read()
                        .end()
                        .at())
                .isEqualTo(Instant.parse("2026-07-03T14:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "Removed, soon, DATE_UNREADABLE",
        "Removed, 2026-07-20, DATE_IN_FUTURE",
        "Removed, 2026-06-30, DEPARTED_BEFORE_BOOK_IN",
        "Voluntary departure, 2026-06-20, DEPARTED_BEFORE_BOOK_IN"
    })
    void aDepartedDateThatCannotBeThatOfThisEndNeedsAPerson(String reason, String departed, Cause cause) {
        with(BOOK_OUT, "2026-07-03 10:00:00")
                .with(RELEASE_REASON, reason)
                .with(DEPARTED, departed)
                .assertFlaw(cause);
    }

    @Test
    void whoCameAndLeftOnOneDayLeftOnIt() throws Exception {
        assertThat(with(BOOK_OUT, "2026-07-01 18:00:00")
                        .with(RELEASE_REASON, "Removed")
                        .with(DEPARTED, "2026-07-01")
                        .read()
                        .end()
                        .code())
                .isEqualTo("IM21");
    }

    @Test
    void aDepartedDateThatCannotBeReadDoesNotMatterForAnyOtherReason() throws Exception {
        assertThat(with(BOOK_OUT, "2026-07-03")
                        .with(RELEASE_REASON, "Relief Granted by IJ")
                        .with(DEPARTED, "soon")
                        .read()
                        .end()
                        .code())
                .isEqualTo("IM22");
    }

    @Test
    void aStintThatEndedWithoutAReasonNeedsAPerson() {
        with(BOOK_OUT, "2026-07-03").assertFlaw(Cause.REASON_MISSING);
    }

    @Test
    void aReasonThatIsNotOnTheListNeedsAPerson() {
        with(BOOK_OUT, "2026-07-03").with(RELEASE_REASON, "Released per HQ").assertFlaw(Cause.REASON_UNKNOWN);
    }

    @Test
    void anEndWithoutItsTimeNeedsAPerson() {
        with(RELEASE_REASON, "Removed").assertFlaw(Cause.END_MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        "STAY_BOOK_IN, '', BOOK_IN_MISSING",
        "BOOK_IN, '', BOOK_IN_MISSING",
        "BOOK_IN, soon, DATE_UNREADABLE",
        "BOOK_IN, 2026-06-30, BOOK_IN_BEFORE_STAY",
        "BOOK_IN, 2099-01-01, DATE_IN_FUTURE",
        "BOOK_IN, 2026-07-11 08:01:00, DATE_IN_FUTURE",
        "BOOK_OUT, 2026-06-30, BOOK_OUT_BEFORE_BOOK_IN",
        "BOOK_OUT, 2026-13-01, DATE_UNREADABLE"
    })
    void aDateThatCannotBeNeedsAPerson(Column column, String text, Cause cause) {
        with(column, text).assertFlaw(cause);
    }

    @Test
    void upToADayAheadIsLetPass() throws Exception {
        assertThat(with(BOOK_IN, "2026-07-11 07:59:00").read().inCode()).isEqualTo("IM06");
    }
}
