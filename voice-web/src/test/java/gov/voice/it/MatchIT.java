package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.access.Actor;
import gov.voice.platform.Conflict;
import gov.voice.subject.Comparison;
import gov.voice.subject.Identifier;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A second person decides on a match, and a conviction rests on it. */
class MatchIT extends MatchingTest {
    @Test
    void whoProposedAMatchDoesNotDecideIt() {
        long match = add(specialist, TestCase.papers("Wilk", BORN, aNumber));

        refused("match-own", () -> People.doAs(specialist, () -> matches.confirm(match, 1, TWO)));
        refused("match-own", () -> People.doAs(specialist, () -> matches.reject(match, 1)));
        refused("match-own", () -> People.as(specialist, () -> matches.compare(match)));
        assertThat(state(match)).isEqualTo("PROPOSED");
    }

    @Test
    void oneAgreeingIdentifierIsNotEnoughAndOneThatDoesNotAgreeDoesNotCount() {
        long match = add(specialist, TestCase.papers("Wilk", BORN, aNumber));
        long version = compare(relations, match).version();

        refused(
                "match-two-identifiers",
                () -> People.doAs(relations, () -> matches.confirm(match, version, Set.of(Identifier.A_NUMBER))));
        refused(
                "match-not-agreeing",
                () -> People.doAs(
                        relations,
                        () -> matches.confirm(match, version, Set.of(Identifier.A_NUMBER, Identifier.BOOKING))));
        assertThat(state(match)).isEqualTo("PROPOSED");
    }

    @Test
    void aSecondPersonConfirmsByTwoIdentifiersAndTheTaskIsDone() {
        long match = add(specialist, TestCase.papers("Wilk", BORN, aNumber));
        Comparison comparison = compare(relations, match);

        confirm(relations, match);

        assertThat(comparison.known()).isFalse();
        assertThat(state(match)).isEqualTo("CONFIRMED");
        assertThat(openTasks(match)).isZero();
        assertThat(Owner.number("select cardinality(agreed) from subject_match where id = ?", match))
                .isEqualTo(2);
        assertThat(People.as(specialist, () -> subjects.ofMatch(match)).number())
                .matches("S-[0-9]{4}-[0-9]{6}");
        refused("match-decided", () -> People.doAs(relations, () -> matches.reject(match, version(match))));
    }

    @Test
    void aDecisionOnWhatHasChangedSinceIsAConflict() {
        long match = add(specialist, TestCase.papers("Wilk", BORN, aNumber));

        assertThatThrownBy(() -> People.doAs(relations, () -> matches.confirm(match, version(match) + 1, TWO)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aConvictionNeedsAConfirmedMatchAndADocument() {
        long match = add(specialist, TestCase.papers("Wilk", BORN, aNumber));
        refused(
                "match-not-confirmed",
                () -> People.doAs(specialist, () -> matches.recordConviction(match, version(match), "Judgment")));
        confirm(relations, match);

        refused(
                "match-conviction-document",
                () -> People.doAs(specialist, () -> matches.recordConviction(match, version(match), " ")));
        refused(
                "match-conviction-fact",
                () -> People.doAs(specialist, () -> matches.recordConviction(match, version(match), "Judgment")));
        sentenced(match, specialist);
        refused(
                "match-conviction-fact",
                () -> People.doAs(specialist, () -> matches.recordConviction(match, version(match), "Judgment")));

        People.doAs(relations, () -> matches.recordConviction(match, version(match), "Judgment of 3 October 2026"));
        assertThat(convicted(match)).isTrue();

        People.doAs(specialist, () -> matches.withdrawConviction(match, version(match)));
        assertThat(convicted(match)).isFalse();
    }

    /** A sentence that one recorded and a second person verified. */
    private void sentenced(long match, Actor by) {
        long fact = Owner.number("""
                insert into fact (subject_id, code, occurred_on, zone, known_at, source, recorded_by)
                values (?, 'CJ16', current_date, 'America/Chicago', now(), 'DOCUMENT', ?) returning id""", subjectOf(match), by.id());
        Owner.run(
                "insert into fact_verification (fact_id, how, verified_by) values (?, 'BY_SECOND_PERSON', ?)",
                fact,
                relations.id());
    }

    private boolean convicted(long match) {
        return People.as(specialist, () -> subjects.ofMatch(match))
                .matches()
                .get(0)
                .convicted();
    }
}
