package gov.voice.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gov.voice.subject.Compared.Result;
import gov.voice.subject.Comparing.Said;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparingTest {
    private static final Said NAME = new Said(Identifier.NAME, "wilk tomasz", null, "Tomasz Wilk");
    private static final Said ALIAS = new Said(Identifier.NAME, "wilk tomek", null, "Tomek Wilk");
    private static final Said NUMBER = new Said(Identifier.A_NUMBER, "A012345647", null, "A012345647");
    private static final Said BORN = new Said(Identifier.BIRTH_DATE, "1988-03-14", null, "1988-03-14");
    private static final Said BOOKING = new Said(Identifier.BOOKING, "26-1", "Harris County jail", "26-1");

    @Test
    void eachIdentifierAgreesDiffersOrIsMissing() {
        List<Compared> lines = Comparing.lines(List.of(NAME, NUMBER, BORN), List.of(ALIAS, NUMBER, BOOKING));

        assertThat(lines)
                .extracting(Compared::kind, Compared::result)
                .containsExactly(
                        tuple(Identifier.NAME, Result.DIFFERS),
                        tuple(Identifier.BIRTH_DATE, Result.NOT_RECORDED),
                        tuple(Identifier.A_NUMBER, Result.AGREES),
                        tuple(Identifier.BOOKING, Result.MISSING_IN_CASE));
    }

    @Test
    void oneOfSeveralNamesIsEnoughToAgree() {
        assertThat(Comparing.lines(List.of(NAME, ALIAS), List.of(ALIAS)))
                .extracting(Compared::result)
                .containsExactly(Result.AGREES);
    }

    @Test
    void ofARecordThatTheReaderMayNotKnowOnlyTheClaimsShow() {
        List<Compared> lines = Comparing.claims(List.of(NUMBER, NAME));

        assertThat(lines).extracting(Compared::recorded).containsOnlyNulls();
        assertThat(lines)
                .extracting(Compared::kind, Compared::claimed, Compared::result)
                .containsExactly(
                        tuple(Identifier.NAME, "Tomasz Wilk", Result.CLAIMED),
                        tuple(Identifier.A_NUMBER, "A••• ••• •47", Result.CLAIMED));
    }

    @Test
    void thoseAgreeOfWhichBothSayTheSame() {
        assertThat(Comparing.agreeing(List.of(NAME, NUMBER, BORN), List.of(ALIAS, NUMBER, BOOKING)))
                .containsExactly(Identifier.A_NUMBER);
    }

    @Test
    void anANumberIsShownMasked() {
        assertThat(Comparing.lines(List.of(NUMBER), List.of(NUMBER)))
                .extracting(Compared::claimed, Compared::recorded)
                .containsExactly(tuple("A••• ••• •47", "A••• ••• •47"));
    }

    @Test
    void theSameNumberOfAnotherJailIsAnotherNumber() {
        Said elsewhere = new Said(Identifier.BOOKING, "26-1", "Travis County jail", "26-1");
        Said sameJail = new Said(Identifier.BOOKING, "26-1", " HARRIS COUNTY JAIL", "26-1");

        assertThat(BOOKING.agrees(elsewhere)).isFalse();
        assertThat(BOOKING.agrees(sameJail)).isTrue();
    }
}
