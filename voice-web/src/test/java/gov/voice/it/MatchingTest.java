package gov.voice.it;

import gov.voice.access.Actor;
import gov.voice.access.Role;
import gov.voice.subject.Claim;
import gov.voice.subject.Comparison;
import gov.voice.subject.Identifier;
import gov.voice.subject.MatchService;
import gov.voice.subject.SubjectService;
import jakarta.ejb.EJB;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Two offices, each with somebody who proposes subjects and a second person who decides. */
abstract class MatchingTest extends ContainerTest {
    static final LocalDate BORN = LocalDate.of(1988, 3, 14);
    static final Set<Identifier> TWO = Set.of(Identifier.A_NUMBER, Identifier.BIRTH_DATE);

    @EJB
    SubjectService subjects;

    @EJB
    MatchService matches;

    final Actor specialist = People.staff(Role.SPECIALIST, People.office());
    final Actor relations = People.staff(Role.RELATIONS, specialist.officeId());
    final Actor elsewhere = People.staff(Role.SPECIALIST, People.office());
    final Actor secondElsewhere = People.staff(Role.RELATIONS, elsewhere.officeId());
    final String aNumber = TestCase.aNumber();

    List<Claim> papersWithBooking(String family, String number) {
        return List.of(
                Claim.name("Tomasz", family, "jail, booking record"),
                Claim.birthDate(BORN, TestCase.TODAY, "jail, booking record"),
                Claim.number(Identifier.A_NUMBER, number, null, "Form I-247A"),
                Claim.number(
                        Identifier.BOOKING, "26-" + number.substring(2), "Harris County jail", "jail, booking record"));
    }

    long add(Actor actor, List<Claim> claims) {
        return People.as(actor, () -> subjects.add(TestCase.open(actor), claims));
    }

    Comparison compare(Actor actor, long match) {
        return People.as(actor, () -> matches.compare(match));
    }

    void confirm(Actor actor, long match) {
        People.doAs(actor, () -> matches.confirm(match, version(match), TWO));
    }

    static long version(long match) {
        return Owner.number("select version from subject_match where id = ?", match);
    }

    static long subjectOf(long match) {
        return Owner.number("select subject_id from subject_match where id = ?", match);
    }

    static String state(long match) {
        return (String) Owner.rows("select state from subject_match where id = ?", match)
                .get(0)
                .get("state");
    }

    static long openTasks(long match) {
        return Owner.number("select count(*) from task where key = ? and done_at is null", "match:" + match);
    }
}
