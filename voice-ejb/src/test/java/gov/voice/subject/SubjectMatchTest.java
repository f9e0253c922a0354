package gov.voice.subject;

import static gov.voice.subject.Identifier.A_NUMBER;
import static gov.voice.subject.Identifier.BIRTH_DATE;
import static gov.voice.subject.Identifier.NAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.platform.Refused;
import java.time.Instant;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SubjectMatchTest {
    private static final long PROPOSER = 1;
    private static final long OTHER = 2;
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Set<Identifier> TWO = Set.of(A_NUMBER, BIRTH_DATE);

    private final SubjectMatch match = new SubjectMatch(7, 8, true, PROPOSER);

    @Test
    void aSecondPersonConfirmsByTwoThatAgree() {
        match.confirm(OTHER, Set.of(A_NUMBER, BIRTH_DATE, NAME), TWO, NOW);

        assertThat(match.getState()).isEqualTo(MatchState.CONFIRMED);
    }

    @Test
    void whoProposedItNeitherConfirmsNorRejects() {
        assertThat(match.mayBeDecidedBy(PROPOSER)).isFalse();
        refused("match-own", () -> match.confirm(PROPOSER, TWO, TWO, NOW));
        refused("match-own", () -> match.reject(PROPOSER, NOW));
    }

    @Test
    void oneIsTooFewAndTwoMustAgree() {
        refused("match-two-identifiers", () -> match.confirm(OTHER, Set.of(A_NUMBER), TWO, NOW));
        refused("match-not-agreeing", () -> match.confirm(OTHER, Set.of(A_NUMBER, NAME), Set.of(A_NUMBER), NOW));
        assertThat(match.getState()).isEqualTo(MatchState.PROPOSED);
    }

    @Test
    void itIsDecidedOnce() {
        match.reject(OTHER, NOW);

        refused("match-decided", () -> match.confirm(OTHER, TWO, TWO, NOW));
        assertThat(match.mayBeDecidedBy(OTHER)).isFalse();
    }

    @Test
    void onlyAConfirmedMatchCanCarryAConviction() {
        refused("match-not-confirmed", () -> match.convict("Judgment", true));
        match.confirm(OTHER, TWO, TWO, NOW);
        refused("match-conviction-document", () -> match.convict(null, true));

        match.convict("Judgment", true);
    }

    @Test
    void aConvictionRestsOnAVerifiedFactAndCanBeTakenBack() {
        match.confirm(OTHER, TWO, TWO, NOW);
        refused("match-conviction-fact", () -> match.convict("Judgment", false));
        refused("match-not-convicted", match::withdrawConviction);

        match.convict("Judgment", true);
        match.withdrawConviction();
        refused("match-not-convicted", match::withdrawConviction);
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refused.class).hasMessage(key);
    }
}
