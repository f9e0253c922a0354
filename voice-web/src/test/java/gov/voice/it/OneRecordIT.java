package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gov.voice.subject.Claim;
import gov.voice.subject.ClaimedNumber;
import gov.voice.subject.Compared;
import gov.voice.subject.Identifier;
import gov.voice.subject.SubjectDetail;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One person is one record, whatever offices have cases about them; and nobody is told so who may not know. */
class OneRecordIT extends MatchingTest {
    @Test
    void aSubjectOfAnotherOfficeBecomesOneRecordAndTheAnswerIsTheSameAsForANewOne() {
        long theirs = add(elsewhere, papersWithBooking("Wilk", aNumber));
        confirm(secondElsewhere, theirs);

        long known = add(specialist, TestCase.papers("Wilk", BORN, aNumber));
        long unknown = add(specialist, TestCase.papers("Wilk", BORN, TestCase.aNumber()));

        assertThat(subjectOf(known)).isEqualTo(subjectOf(theirs));
        SubjectDetail ofKnown = People.as(specialist, () -> subjects.ofMatch(known));
        SubjectDetail ofUnknown = People.as(specialist, () -> subjects.ofMatch(unknown));
        assertThat(ofKnown.names()).isEqualTo(ofUnknown.names());
        assertThat(ofKnown.numbers()).hasSameSizeAs(ofUnknown.numbers());
        assertThat(ofKnown.number()).isNull();
        assertThat(ofKnown.matches()).hasSize(1);
        assertThat(ofKnown.birthDate()).isEqualTo(ofUnknown.birthDate());
    }

    @Test
    void onceConfirmedTheRecordOfAllOfficesShows() {
        long theirs = add(elsewhere, papersWithBooking("Wilk", aNumber));
        confirm(secondElsewhere, theirs);
        long ours = add(specialist, TestCase.papers("Vilk", BORN, aNumber));

        long newcomer = add(specialist, TestCase.papers("Vilk", BORN, TestCase.aNumber()));
        assertThat(compare(relations, ours).lines())
                .as("as of a record that nobody else has")
                .extracting(Compared::kind, Compared::result, Compared::recorded)
                .isEqualTo(compare(relations, newcomer).lines().stream()
                        .map(line -> tuple(line.kind(), line.result(), line.recorded()))
                        .toList());
        assertThat(compare(relations, ours).known()).isFalse();
        refused(
                "match-not-agreeing",
                () -> People.doAs(
                        relations,
                        () -> matches.confirm(ours, version(ours), Set.of(Identifier.NAME, Identifier.A_NUMBER))));
        confirm(relations, ours);

        SubjectDetail seen = People.as(specialist, () -> subjects.ofMatch(ours));
        assertThat(seen.names()).extracting(name -> name.familyName()).containsExactly("Wilk", "Vilk");
        assertThat(seen.numbers()).extracting(ClaimedNumber::kind).contains(Identifier.BOOKING);
        assertThat(seen.matches()).hasSize(1);
    }

    @Test
    void anANumberAloneIsNobody() {
        long theirs = add(elsewhere, TestCase.papers("Wilk", BORN, aNumber));

        long ours = add(specialist, TestCase.papers("Kowal", LocalDate.of(1990, 1, 1), aNumber));

        assertThat(subjectOf(ours)).isNotEqualTo(subjectOf(theirs));
    }

    @Test
    void whoHasAnotherANumberIsNotTakenForTheSame() {
        List<Claim> papers = papersWithBooking("Wilk", aNumber);
        long theirs = add(elsewhere, papers);
        List<Claim> contrary = List.of(
                papers.get(0),
                papers.get(1),
                Claim.number(Identifier.A_NUMBER, TestCase.aNumber(), null, "Form I-247A"),
                papers.get(3));

        assertThat(subjectOf(add(specialist, List.of(papers.get(0), papers.get(1), papers.get(3)))))
                .isEqualTo(subjectOf(theirs));
        assertThat(subjectOf(add(specialist, contrary))).isNotEqualTo(subjectOf(theirs));
    }

    @Test
    void whatACaseFoundToBeSomebodyElseIsNotProposedAgain() {
        long theirs = add(elsewhere, TestCase.papers("Wilk", BORN, aNumber));
        long caseId = TestCase.open(specialist);
        long first = People.as(specialist, () -> subjects.add(caseId, TestCase.papers("Wilk", BORN, aNumber)));
        People.doAs(relations, () -> matches.reject(first, version(first)));

        long second = People.as(specialist, () -> subjects.add(caseId, TestCase.papers("Wilk", BORN, aNumber)));

        assertThat(subjectOf(first)).isEqualTo(subjectOf(theirs));
        assertThat(subjectOf(second)).isNotEqualTo(subjectOf(theirs));
    }

    @Test
    void theSamePersonIsInACaseOnce() {
        long caseId = TestCase.open(specialist);
        People.as(specialist, () -> subjects.add(caseId, TestCase.papers("Wilk", BORN, aNumber)));

        refused(
                "subject-in-case",
                () -> People.as(specialist, () -> subjects.add(caseId, TestCase.papers("Wilk", BORN, aNumber))));
    }
}
