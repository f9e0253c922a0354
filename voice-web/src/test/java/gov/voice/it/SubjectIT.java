package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.access.NotAllowed;
import gov.voice.access.Role;
import gov.voice.platform.NotFound;
import gov.voice.platform.Order;
import gov.voice.subject.Claim;
import gov.voice.subject.ClaimedNumber;
import gov.voice.subject.MatchState;
import gov.voice.subject.RevealReason;
import gov.voice.subject.SubjectDetail;
import gov.voice.subject.SubjectField;
import org.junit.jupiter.api.Test;

/** Adding the person that a case is about, and who sees what of them. */
class SubjectIT extends MatchingTest {
    private static final Order<SubjectField> NEWEST = new Order<>(SubjectField.PROPOSED, true);

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
}
