package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;

import gov.voice.access.Actor;
import gov.voice.access.Role;
import gov.voice.casefile.CasePersonService;
import gov.voice.casefile.PersonForm;
import gov.voice.casefile.PersonRow;
import gov.voice.fact.FactService;
import gov.voice.hold.CheckResult;
import gov.voice.hold.CheckService;
import gov.voice.hold.NewCheck;
import gov.voice.notice.CallEnd;
import gov.voice.notice.CallService;
import gov.voice.notice.template.TemplateService;
import gov.voice.registration.RegistrationService;
import gov.voice.standing.StandingEntry;
import gov.voice.standing.StandingService;
import gov.voice.standing.Telling;
import jakarta.ejb.EJB;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What brings a notice that waits, or was given up, back to the gate; nobody waits for the next look by the clock. */
class ReconsiderIT extends ContainerTest {
    private static final String CODE = "CJ05";

    @EJB
    private CallService calls;

    @EJB
    private CasePersonService people;

    @EJB
    private CheckService checks;

    @EJB
    private FactService facts;

    @EJB
    private RegistrationService registrations;

    @EJB
    private StandingService standing;

    @EJB
    private TemplateService templates;

    private final FollowedCase followed = new FollowedCase();
    private final long person = Owner.number("select id from case_person where case_id = ?", followed.caseId);

    @BeforeEach
    void approveTheWords() {
        long approver = People.staff(Role.SUPERVISOR, People.office()).id();
        Owner.run("""
                update template t set state = 'APPROVED', approved_by = ?, approved_at = now()
                where t.version = 1 and t.state = 'DRAFT' and t.code in ('MAIL', 'CJ05') and not exists (
                    select from template o where o.code = t.code and o.language = t.language and o.state = 'APPROVED')""", approver);
        // Approved behind everybody's back: what another test asked for meanwhile is asked for no more.
        Owner.run("update task set done_at = now() where key like 'words:%' and done_at is null");
    }

    @Test
    void aNewNumberBringsBackWhatWasGivenUpForAPersonToLook() {
        long notice = followed.noticeToCall();
        while (!"UNREACHABLE".equals(FollowedCase.state(notice))) {
            People.doAs(followed.specialist, () -> calls.missed(notice, CallEnd.NO_ANSWER));
        }

        followed.newNumber(registrations);

        Await.until("somebody owes a ruling", () -> FollowedCase.owed("review:" + notice));
        assertThat(FollowedCase.state(notice)).isEqualTo("REVIEW");
        assertThat(FollowedCase.why(notice)).containsExactly("UNREACHED");
    }

    @Test
    void aLaterFactOvertakesOnceASecondPersonVerifiesIt() {
        followed.clear();
        long notice = followed.notice(CODE);
        Owner.run(
                "update fact set occurred_on = occurred_on - 1 where id = (select fact_id from notice where id = ?)",
                notice);
        FollowedCase.awaitState(notice, "CALL");
        long later = Owner.number("""
                insert into fact (subject_id, code, occurred_on, zone, known_at, source, recorded_by)
                values (?, 'CJ06', (now() at time zone 'America/Chicago')::date, 'America/Chicago', now(), 'DOCUMENT', ?) returning id""", followed.subjectId, followed.recorder.id());

        People.doAs(followed.second, () -> facts.verify(later));

        FollowedCase.awaitState(notice, "REVIEW");
        assertThat(FollowedCase.why(notice)).containsExactly("OVERTAKEN");
    }

    @Test
    void aPersonWhoIsVerifiedLetsNoticesGoOnAndTheTaskIsDone() {
        followed.clear();
        Owner.run("update case_person set verified_by = null, verified_at = null where id = ?", person);
        long notice = followed.notice(CODE);
        FollowedCase.awaitState(notice, "WAITING");
        assertThat(FollowedCase.owed("person:" + person)).isTrue();

        PersonRow now = row();
        People.doAs(followed.specialist, () -> people.verify(followed.caseId, person, now.version(), "DOCUMENT"));

        assertThat(FollowedCase.owed("person:" + person)).isFalse();
        FollowedCase.awaitState(notice, "CALL");
    }

    @Test
    void ofARegistrantWhoHasDiedTheContractEndsAndWithItTheOpenNotices() {
        diesByTheWordOf(followed.specialist);
    }

    @Test
    void aSupervisorWhoChangesNoContractMayRecordTheDeathAsWell() {
        diesByTheWordOf(People.staff(Role.SUPERVISOR, followed.specialist.officeId()));
    }

    /** Whoever holds a notice while waiting for its subject would wait for a sender for ever, who holds the subject. */
    @Test
    void aDeathWaitsForTheSubjectBeforeItTouchesNotices() throws Exception {
        long waiting = followed.notice(CODE);
        FollowedCase.awaitState(waiting, "WAITING");
        ExecutorService caller = Executors.newSingleThreadExecutor();
        try {
            Future<?> death = Owner.query(handle -> handle.inTransaction(sender -> {
                sender.select("select subject_lock_shared(?)::text", followed.subjectId)
                        .mapTo(String.class)
                        .one();
                Future<?> recorded = caller.submit(() -> die(followed.specialist));
                Await.until(
                        "the death waits for the subject",
                        () -> Owner.number("select count(*) from pg_locks where not granted and locktype = 'advisory'")
                                > 0);
                assertThat(Owner.number(
                                "select count(*) from (select from outbox where notice_id = ? for update skip locked) o",
                                waiting))
                        .as("the notice is free meanwhile")
                        .isEqualTo(1);
                return recorded;
            }));
            death.get(30, TimeUnit.SECONDS);
        } finally {
            caller.shutdownNow();
        }
        FollowedCase.awaitState(waiting, "NOT_WANTED");
    }

    @Test
    void whatHasYetToHappenIsToldInItsMomentAndNotBefore() {
        followed.clear();
        long notice = followed.notice(CODE, "now() + interval '20 seconds'");
        FollowedCase.awaitState(notice, "WAITING");
        assertThat(FollowedCase.why(notice)).containsExactly("NOT_YET_HAPPENED");

        FollowedCase.awaitState(notice, "CALL");

        assertThat(Owner.number(
                        "select count(*) from notice n join fact f on f.id = n.fact_id where n.id = ? and n.moved_at > f.occurred_at",
                        notice))
                .isEqualTo(1);
    }

    private void diesByTheWordOf(Actor who) {
        long waiting = followed.notice(CODE);
        FollowedCase.awaitState(waiting, "WAITING");

        die(who);

        assertThat(Owner.rows("select state, revoke_reason from registration where id = ?", followed.registrationId))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("state", "REVOKED")
                        .containsEntry("revoke_reason", "REGISTRANT_DIED"));
        FollowedCase.awaitState(waiting, "NOT_WANTED");
        assertThat(FollowedCase.owed("person:" + person)).isFalse();
    }

    private void die(Actor who) {
        PersonRow now = row();
        People.doAs(
                who,
                () -> people.edit(
                        followed.caseId,
                        person,
                        new PersonForm(
                                now.version(),
                                now.part(),
                                now.relation(),
                                now.givenName(),
                                now.familyName(),
                                now.birthDate(),
                                true,
                                now.language(),
                                null,
                                null,
                                null)));
    }

    @Test
    void wordsThatAreMissingAreAskedForOnceAndTheirApprovalLetsNoticesGoOn() {
        String task = "words:" + CODE + ":es";
        long draft = Owner.number("select max(id) from template where code = ? and language = 'es'", CODE);
        Owner.run("update template set state = 'DRAFT', approved_by = null, approved_at = null where id = ?", draft);
        followed.clear();
        long one = followed.notice(CODE);
        FollowedCase.awaitState(one, "WAITING");
        assertThat(FollowedCase.why(one)).containsExactly("NO_WORDS");
        assertThat(Owner.number(
                        "select count(*) from task where key = ? and done_at is null and duty = 'DISCLOSURE'", task))
                .isEqualTo(1);
        assertThat(FollowedCase.owed("words:MAIL:es")).isFalse();

        Actor officer = People.staff(Role.DISCLOSURE, People.office());
        People.doAs(officer, () -> templates.approve(List.of(draft)));

        assertThat(FollowedCase.owed(task)).isFalse();
        FollowedCase.awaitState(one, "CALL");
    }

    @Test
    void aMissingReleaseClassIsAskedForOnce() {
        long notice = followed.notice(CODE);
        FollowedCase.awaitState(notice, "WAITING");
        Owner.run(
                "update fact set occurred_on = '1899-12-31' where id = (select fact_id from notice where id = ?)",
                notice);

        Actor officer = People.staff(Role.DISCLOSURE, People.office());
        People.as(
                officer,
                () -> checks.record(new NewCheck(followed.subjectId, CheckResult.CLEAR, "Central index", null)));

        Await.until("somebody is asked", () -> FollowedCase.owed("release-class:" + CODE));
        assertThat(FollowedCase.why(notice)).contains("NO_RELEASE_CLASS");
    }

    @Test
    void asOfADayBeforeSomebodyWasToldNobodyWas() {
        long notice = followed.noticeTold(calls);
        Owner.run(
                "update fact set known_at = now() - interval '9 days' where id = (select fact_id from notice where id = ?)",
                notice);
        Owner.run("""
                update fact_verification set verified_at = now() - interval '9 days'
                where fact_id = (select fact_id from notice where id = ?)""", notice);

        assertThat(entry(null).telling()).isEqualTo(Telling.TOLD);
        StandingEntry before = entry(LocalDate.now(ZoneOffset.UTC).minusDays(3));
        assertThat(before.toldAt()).isNull();
        assertThat(before.telling()).isEqualTo(Telling.REGISTRANTS_ONLY);
    }

    private StandingEntry entry(LocalDate asOf) {
        List<StandingEntry> entries = People.as(
                        followed.specialist, () -> standing.of(followed.caseId, "en", asOf, ZoneOffset.UTC))
                .entries();
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }

    private PersonRow row() {
        return People.as(followed.specialist, () -> people.find(followed.caseId, person));
    }
}
