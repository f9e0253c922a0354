package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import gov.voice.access.Actor;
import gov.voice.access.NotAllowed;
import gov.voice.access.Role;
import gov.voice.platform.Conflict;
import gov.voice.platform.NotFound;
import gov.voice.platform.Order;
import gov.voice.platform.Refused;
import gov.voice.subject.Claim;
import gov.voice.subject.ClaimedNumber;
import gov.voice.subject.Compared;
import gov.voice.subject.Comparison;
import gov.voice.subject.Identifier;
import gov.voice.subject.MatchService;
import gov.voice.subject.MatchState;
import gov.voice.subject.RevealReason;
import gov.voice.subject.SubjectDetail;
import gov.voice.subject.SubjectField;
import gov.voice.subject.SubjectService;
import jakarta.ejb.EJB;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SubjectIT extends ContainerTest {
    private static final Order<SubjectField> NEWEST = new Order<>(SubjectField.PROPOSED, true);

    private static final LocalDate BORN = LocalDate.of(1988, 3, 14);
    private static final Set<Identifier> TWO = Set.of(Identifier.A_NUMBER, Identifier.BIRTH_DATE);

    @EJB
    private SubjectService subjects;

    @EJB
    private MatchService matches;

    private final Actor specialist = People.staff(Role.SPECIALIST, People.office());
    private final Actor relations = People.staff(Role.RELATIONS, specialist.officeId());
    private final Actor elsewhere = People.staff(Role.SPECIALIST, People.office());
    private final Actor secondElsewhere = People.staff(Role.RELATIONS, elsewhere.officeId());
    private final String aNumber = TestCase.aNumber();

    @Test
    void aSubjectIsAddedWithItsClaimsAndATaskForASecondPerson() {
        long match = add(specialist, TestCase.papers("Wilk", BORN, aNumber));

        SubjectDetail seen = People.as(specialist, () -> subjects.ofMatch(match));

        assertThat(seen.name()).isEqualTo("Tomasz Wilk");
        assertThat(seen.birthDate()).isEqualTo(BORN);
        assertThat(seen.confirmed()).isFalse();
        assertThat(seen.number()).isNull();
        assertThat(seen.numbers())
                .extracting(ClaimedNumber::shown)
                .containsExactly("A••• ••• •" + aNumber.substring(8));
        assertThat(openTasks(match)).isEqualTo(1);
    }

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
    void anotherOfficeSeesNothing() {
        long match = add(specialist, TestCase.papers("Wilk", BORN, aNumber));
        long subject = subjectOf(match);

        assertThatThrownBy(() -> People.as(elsewhere, () -> subjects.detail(subject)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> People.as(elsewhere, () -> subjects.ofMatch(match)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> People.as(secondElsewhere, () -> matches.compare(match)))
                .isInstanceOf(NotFound.class);
        assertThat(People.as(elsewhere, () -> subjects.list(null, NEWEST, 0, 50))
                        .total())
                .isZero();
        assertThatThrownBy(() ->
                        People.as(People.staff(Role.HOTLINE, specialist.officeId()), () -> subjects.detail(subject)))
                .isInstanceOf(NotAllowed.class);
    }

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

    @Test
    void aWholeANumberIsShownForAReasonAndTheTrailKeepsTheReasonNotTheNumber() {
        long match = add(specialist, TestCase.papers("Wilk", BORN, aNumber));
        long subject = subjectOf(match);
        long id = People.as(specialist, () -> subjects.detail(subject))
                .numbers()
                .get(0)
                .id();

        String shown = People.as(specialist, () -> subjects.reveal(subject, id, RevealReason.COMPARE_WITH_DOCUMENT));

        assertThat(shown).isEqualTo(aNumber);
        assertThat(Owner.number(
                        "select count(*) from audit_event where act = 'SubjectService.reveal' and actor_id = ?"
                                + " and detail @> '{\"reason\":\"COMPARE_WITH_DOCUMENT\"}'",
                        specialist.id()))
                .isEqualTo(1);
        assertThat(Owner.number(
                        "select count(*) from audit_event where concerns::text || detail::text like '%' || ? || '%'",
                        aNumber.substring(1)))
                .isZero();
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

    @Test
    void aFurtherPaperJoinsTheRecordOfTheCaseThatMadeIt() {
        long match = add(specialist, TestCase.papers("Wilk", BORN, aNumber));

        People.doAs(specialist, () -> subjects.claim(match, Claim.alias("Tomek", "Wilk", "jail, booking record")));

        assertThat(Owner.number("select count(*) from subject_name where subject_id = ?", subjectOf(match)))
                .isEqualTo(2);
        refused(
                "subject-alias",
                () -> People.doAs(specialist, () -> subjects.claim(match, Claim.name("Jan", "Wilk", "a letter"))));
    }

    @Test
    void theListIsInPagesAndByState() {
        long first = add(specialist, TestCase.papers("Wilk", BORN, aNumber));
        add(specialist, TestCase.papers("Nowak", BORN, TestCase.aNumber()));
        confirm(relations, first);

        assertThat(People.as(specialist, () -> subjects.list(null, NEWEST, 0, 1))
                        .rows())
                .hasSize(1);
        assertThat(People.as(specialist, () -> subjects.list(null, NEWEST, 0, 1))
                        .total())
                .isEqualTo(2);
        assertThat(People.as(specialist, () -> subjects.list(MatchState.CONFIRMED, NEWEST, 0, 10))
                        .rows())
                .extracting(row -> row.matchId())
                .containsExactly(first);
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

    private List<Claim> papersWithBooking(String family, String number) {
        return List.of(
                Claim.name("Tomasz", family, "jail, booking record"),
                Claim.birthDate(BORN, TestCase.TODAY, "jail, booking record"),
                Claim.number(Identifier.A_NUMBER, number, null, "Form I-247A"),
                Claim.number(
                        Identifier.BOOKING, "26-" + number.substring(2), "Harris County jail", "jail, booking record"));
    }

    private long add(Actor actor, List<Claim> claims) {
        return People.as(actor, () -> subjects.add(TestCase.open(actor), claims));
    }

    private Comparison compare(Actor actor, long match) {
        return People.as(actor, () -> matches.compare(match));
    }

    private void confirm(Actor actor, long match) {
        People.doAs(actor, () -> matches.confirm(match, version(match), TWO));
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refused.class).hasMessage(key);
    }

    private static long version(long match) {
        return Owner.number("select version from subject_match where id = ?", match);
    }

    private static long subjectOf(long match) {
        return Owner.number("select subject_id from subject_match where id = ?", match);
    }

    private static String state(long match) {
        return (String) Owner.rows("select state from subject_match where id = ?", match)
                .get(0)
                .get("state");
    }

    private static long openTasks(long match) {
        return Owner.number("select count(*) from task where key = ? and done_at is null", "match:" + match);
    }
}
