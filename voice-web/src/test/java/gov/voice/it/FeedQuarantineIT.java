package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.access.Actor;
import gov.voice.access.NotAllowed;
import gov.voice.access.Role;
import gov.voice.feed.Cause;
import gov.voice.feed.FeedIntake;
import gov.voice.feed.FeedService;
import gov.voice.feed.QuarantinedRow;
import gov.voice.it.FeedSender.Ended;
import jakarta.ejb.EJB;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows that need a person: that they are there is seen, what they say only by those who may see whom they are about. */
class FeedQuarantineIT extends ContainerTest {
    private static final String STAY = "2026-03-01 08:00:00";

    @EJB
    private FeedIntake intake;

    @EJB
    private FeedService feeds;

    private FeedSender sender;
    private Detainee person;
    private Ended batch;

    @BeforeEach
    void aRowThatNeedsAPerson() {
        sender = FeedSender.at(intake);
        person = Detainee.anew();
        batch = sender.send(person.row(STAY, STAY, "2026-03-02", "Released per HQ"));
    }

    private QuarantinedRow row(Actor actor) {
        return People.as(actor, () -> feeds.quarantined(batch.id(), Cause.REASON_UNKNOWN))
                .get(0);
    }

    private Actor inTheCase(Role role) {
        Actor actor = People.staff(role, People.office());
        long caseId = TestCase.open(actor);
        Owner.run(
                "insert into subject_match (case_id, subject_id, proposed_by) values (?, ?, ?)",
                caseId,
                person.subjectId(),
                actor.id());
        return actor;
    }

    @Test
    void whoMaySeeTheSubjectSeesWhatTheRowSaysWithTheNumberMasked() {
        QuarantinedRow row = row(inTheCase(Role.RELATIONS));
        assertThat(row.told()).isTrue();
        assertThat(row.subjectId()).isEqualTo(person.subjectId());
        assertThat(row.name()).isEqualTo("María " + person.familyName());
        assertThat(row.cells().values()).noneMatch(cell -> cell.contains(person.aNumber()));
    }

    @Test
    void forEverybodyElseForeignAndProtectedAreOneAnswer() {
        Actor insider = inTheCase(Role.RELATIONS);
        QuarantinedRow foreign = row(People.staff(Role.RELATIONS, People.office()));
        Owner.run(
                "insert into hold (kind, subject_id, authority, reason, placed_by) values ('PROTECTED_1367', ?, 'a', 'r', ?)",
                person.subjectId(),
                insider.id());
        assertThat(row(insider)).isEqualTo(foreign);
        assertThat(foreign.told()).isFalse();
        assertThat(foreign.name()).isNull();
        assertThat(foreign.subjectId()).isNull();
        assertThat(row(People.staff(Role.DISCLOSURE, People.office())).told()).isTrue();
    }

    @Test
    void theSourcesOwnWordsStayWithThoseWhoKeepTheGate() {
        assertThat(row(inTheCase(Role.RELATIONS)).cells().values()).doesNotContain("Released per HQ");
        assertThat(row(People.staff(Role.DISCLOSURE, People.office())).cells().values())
                .contains("Released per HQ");
    }

    @Test
    void whatOtherColumnsGiveAwayIsNotKept() {
        batch = sender.sendWith(
                "Stay Release Reason,Case Status",
                person.row(STAY, STAY, "2026-03-04", "Released per HQ") + ",Paroled - Fear Found,B-Relief Granted");
        QuarantinedRow row = row(inTheCase(Role.RELATIONS));
        assertThat(row.told()).isTrue();
        assertThat(row.cells().values())
                .contains(person.familyName(), "2026-03-04")
                .doesNotContain("Released per HQ", "Paroled - Fear Found", "B-Relief Granted")
                .noneMatch(cell -> cell.contains(person.aNumber()));
        assertThat(Owner.number("select count(*) from feed_quarantine_row where content::text like '%Fear%'"))
                .isZero();
        assertThat(row(People.staff(Role.DISCLOSURE, People.office())).cells().values())
                .contains("Released per HQ");
    }

    @Test
    void whoMaySeeARowIsAskedAnewWithEachFileThatHasIt() {
        Actor insider = inTheCase(Role.RELATIONS);
        assertThat(row(insider).told()).isTrue();
        Detainee other = Detainee.claiming(person.aNumber(), "Zielinsky", "Ana", "1979-01-02");
        Owner.run(
                "insert into hold (kind, subject_id, authority, reason, placed_by) values ('PROTECTED_1367', ?, 'a', 'r', ?)",
                other.subjectId(),
                insider.id());
        long again = sender.send(person.row(STAY, STAY, "2026-03-02", "Released per HQ"))
                .id();
        assertThat(People.as(insider, () -> feeds.quarantined(again, Cause.CLAIMED_TWICE))
                        .get(0)
                        .told())
                .as("it could be about somebody who is protected")
                .isFalse();
    }

    @Test
    void administratorsSeeCountsAndNoRow() {
        Actor administrator = People.staff(Role.ADMINISTRATOR, People.office());
        assertThat(People.as(administrator, () -> feeds.batch(batch.id())).quarantined())
                .isEqualTo(1);
        assertThatThrownBy(() -> row(administrator)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void anEntryIsClosedByTheFileThatTakesTheSameRowAndOpenAgainByTheNextThatDoesNot() {
        Detainee other = Detainee.anew();
        String row = other.row(STAY, STAY, "", "");
        born(other, "1950-01-01");
        assertThat(sender.send(row).answer().quarantined()).isEqualTo(1);
        born(other, other.birthDate());
        long taken = sender.send(row).id();
        assertThat(Owner.number("select count(*) from feed_quarantine where closed_by = ?", taken))
                .isEqualTo(1);
        born(other, "1950-01-01");
        sender.send(row);
        assertThat(Owner.number("select count(*) from feed_quarantine where closed_by = ?", taken))
                .isZero();
    }

    private static void born(Detainee person, String day) {
        Owner.run("update subject set birth_date = ?::date where id = ?", day, person.subjectId());
    }

    @Test
    void anEqualRowOpensNoSecondEntryButCounts() {
        Ended again = sender.send(person.row("03/01/2026 08:00:00", STAY, "2026-03-02 00:00:00", "Released  per HQ"));
        assertThat(again.answer().quarantined()).isEqualTo(1);
        assertThat(Owner.number(
                        "select count(distinct quarantine_id) from feed_quarantine_line where batch_id in (?, ?)",
                        batch.id(),
                        again.id()))
                .isEqualTo(1);
    }
}
