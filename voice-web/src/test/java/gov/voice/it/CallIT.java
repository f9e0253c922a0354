package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.access.Actor;
import gov.voice.access.Role;
import gov.voice.disclosure.ReviewService;
import gov.voice.disclosure.RulingAnswer;
import gov.voice.notice.CallEnd;
import gov.voice.notice.CallOpening;
import gov.voice.notice.CallRow;
import gov.voice.notice.CallService;
import gov.voice.notice.NoticeService;
import gov.voice.notice.PreviewService;
import gov.voice.platform.NotFound;
import gov.voice.registration.RegistrationService;
import jakarta.ejb.EJB;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Telling by voice: nothing that waits for a call is forgotten, told twice, or recorded otherwise than it was said. */
class CallIT extends ContainerTest {
    private static final String OLD_NUMBER = "(713) 555-0142";

    @EJB
    private CallService calls;

    @EJB
    private NoticeService notices;

    @EJB
    private PreviewService previews;

    @EJB
    private RegistrationService registrations;

    @EJB
    private ReviewService reviews;

    private final FollowedCase followed = new FollowedCase();

    @BeforeEach
    void approveTheWords() {
        ApprovedWords.all();
    }

    @Test
    void aCheckThatRanOutIsAskedForAnewAndThenTheCallComesBack() {
        long notice = followed.noticeToCall();
        Owner.run(
                "update check_1367 set checked_at = now() - interval '2 days' where subject_id = ?",
                followed.subjectId);

        assertThat(open(notice, false).over()).isTrue();

        assertThat(FollowedCase.state(notice)).isEqualTo("WAITING");
        assertThat(FollowedCase.why(notice)).containsExactly("CHECK_EXPIRED");
        assertThat(FollowedCase.owed("check-1367:" + followed.subjectId)).isTrue();
        assertThat(FollowedCase.owed("call:" + notice)).isFalse();
        assertThatThrownBy(() -> open(notice, false)).isInstanceOf(NotFound.class);
        followed.clear();
        Owner.run("update outbox set due_at = now() where notice_id = ?", notice);
        FollowedCase.awaitState(notice, "CALL");
    }

    @Test
    void aMissedCallHasTheGateAskedAgainSoThatNobodyFindsTheCheckTooOldOnlyAtTheNextCall() {
        long notice = followed.noticeToCall();
        Owner.run(
                "update check_1367 set checked_at = now() - interval '2 days' where subject_id = ?",
                followed.subjectId);

        miss(notice);

        FollowedCase.awaitState(notice, "WAITING");
        assertThat(FollowedCase.owed("check-1367:" + followed.subjectId)).isTrue();
    }

    @Test
    void aMailThatDidNotArriveIsToldByVoiceOnlyWhereTheGateStillLetsIt() {
        Registrant free = unconfirmed();
        People.doAs(free.specialist(), () -> notices.settleUnconfirmed(free.notice(), false));
        assertThat(free.state()).isEqualTo("CALL");
        assertThat(FollowedCase.why(free.notice())).containsExactly("NOT_ARRIVED");

        Registrant unchecked = unconfirmed();
        Owner.run(
                "update check_1367 set checked_at = now() - interval '2 days' where subject_id = ?",
                unchecked.subjectId());
        People.doAs(unchecked.specialist(), () -> notices.settleUnconfirmed(unchecked.notice(), false));
        assertThat(unchecked.state()).isEqualTo("WAITING");
        assertThat(FollowedCase.why(unchecked.notice())).containsExactly("CHECK_EXPIRED", "NOT_ARRIVED");
        assertThat(FollowedCase.owed("unconfirmed:" + unchecked.notice())).isFalse();

        Registrant held = unconfirmed();
        Owner.run(
                "insert into hold (kind, case_id, authority, reason, placed_by) values ('SEALED', ?, 'Court', 'Sealed', ?)",
                held.caseId(),
                People.staff(Role.DISCLOSURE, held.office()).id());
        People.doAs(held.specialist(), () -> notices.settleUnconfirmed(held.notice(), false));
        assertThat(held.state()).isEqualTo("WITHHELD");
    }

    @Test
    void withANewNumberTheCallsAreCountedAnew() {
        long notice = followed.noticeToCall();
        while (!"UNREACHABLE".equals(FollowedCase.state(notice))) {
            miss(notice);
        }
        assertThat(Owner.number("select owner_id from notice where id = ?", notice))
                .as("it ends, but not unattended")
                .isEqualTo(followed.specialist.id());
        followed.newNumber(registrations);
        Actor officer = People.staff(Role.DISCLOSURE, People.office());
        People.doAs(
                officer,
                () -> reviews.rule(
                        notice,
                        RulingAnswer.RELEASE,
                        null,
                        previews.of(notice).own().templates()));
        assertThat(FollowedCase.state(notice)).isEqualTo("CALL");
        assertThat(row(followed.specialist, notice).tries()).isZero();

        miss(notice);

        assertThat(FollowedCase.state(notice)).isEqualTo("CALL");
        assertThat(row(followed.specialist, notice).tries()).isEqualTo(1);
    }

    @Test
    void whoeverOpensACallThatSomebodyElseHasBegunIsAskedFirst() {
        long notice = followed.noticeToCall();
        Actor colleague = People.staff(Role.SPECIALIST, followed.specialist.officeId());
        open(notice, false);

        assertThat(row(followed.specialist, notice).other())
                .as("one's own call")
                .isNull();
        assertThat(row(colleague, notice).other().by()).isEqualTo("Test " + followed.specialist.name());
        CallOpening asked = People.as(colleague, () -> calls.script(notice, false));
        assertThat(asked.script()).isNull();
        assertThat(asked.over()).isFalse();
        assertThat(asked.other().by()).isEqualTo("Test " + followed.specialist.name());
        assertThatThrownBy(() -> People.as(colleague, () -> calls.told(notice))).isInstanceOf(NotFound.class);

        assertThat(People.as(colleague, () -> calls.script(notice, true)).script())
                .isNotNull();
    }

    @Test
    void anOldCallKeepsNobodyFromTheNext() {
        long notice = followed.noticeToCall();
        open(notice, false);
        Owner.run("update call_under_way set began_at = began_at - interval '31 minutes' where notice_id = ?", notice);

        Actor colleague = People.staff(Role.SPECIALIST, followed.specialist.officeId());
        assertThat(People.as(colleague, () -> calls.script(notice, false)).script())
                .isNotNull();
    }

    @Test
    void whatWasToldIsRecordedWithTheWordsAndTheNumberThatWereShown() {
        long notice = followed.noticeToCall();
        String words = open(notice, false).script().words();
        followed.newNumber(registrations);
        Owner.run("update case_person set given_name = 'Another' where case_id = ?", followed.caseId);

        People.doAs(followed.specialist, () -> calls.told(notice));

        assertThat(Owner.rows("""
                        select m.body, a.address, c.address as called from disclosure_accounting a
                          join attempt t on t.id = a.attempt_id join message m on m.id = t.message_id
                          join registration_channel c on c.id = m.channel_id
                        where a.notice_id = ?""", notice))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsAllEntriesOf(Map.of("body", words, "address", OLD_NUMBER, "called", OLD_NUMBER)));
    }

    @Test
    void whoeverRecordsACallLocksTheQueueBeforeTheNoticeAsTheWorkersDo() throws Exception {
        long notice = followed.noticeToCall();
        open(notice, false);
        Owner.run(
                "insert into outbox (notice_id, step, due_at) values (?, 'DECIDE', now() + interval '1 hour')", notice);
        ExecutorService caller = Executors.newSingleThreadExecutor();
        Future<Boolean> told = Owner.query(worker -> worker.inTransaction(inside -> {
            long pid = inside.select(
                            "select notice_id, pg_backend_pid() as pid from outbox where notice_id = ? for update",
                            notice)
                    .map((row, context) -> row.getLong("pid"))
                    .one();
            Future<Boolean> waits = caller.submit(() -> People.as(followed.specialist, () -> calls.told(notice)));
            Await.until(
                    "the caller waits for the worker",
                    () -> Owner.number(
                                    "select count(*) from pg_stat_activity where ? = any(pg_blocking_pids(pid))",
                                    (int) pid)
                            > 0);
            inside.execute("select id from notice where id = ? for update nowait", notice);
            return waits;
        }));
        assertThat(told.get()).isTrue();
        caller.shutdown();
        assertThat(FollowedCase.state(notice)).isEqualTo("ACKNOWLEDGED");
    }

    private CallOpening open(long notice, boolean allTheSame) {
        return People.as(followed.specialist, () -> calls.script(notice, allTheSame));
    }

    private void miss(long notice) {
        People.doAs(followed.specialist, () -> calls.missed(notice, CallEnd.NO_ANSWER));
    }

    private CallRow row(Actor actor, long notice) {
        return People.as(actor, calls::toMake).stream()
                .filter(one -> one.noticeId() == notice)
                .findFirst()
                .orElseThrow();
    }

    /** Of a mail nobody knows whether it left. */
    private static Registrant unconfirmed() {
        Registrant mother = Registrant.anew();
        mother.checked();
        long fact = Owner.number("""
                insert into fact (subject_id, code, occurred_on, occurred_at, zone, known_at, source, recorded_by)
                values (?, 'IM10', (now() at time zone 'America/Chicago')::date, now(), 'America/Chicago', clock_timestamp(),
                    'document', ?) returning id""", mother.subjectId(), mother.specialist().id());
        Owner.run("insert into fact_verification (fact_id, how) values (?, 'BY_SOURCE')", fact);
        long notice = Owner.number("""
                insert into notice (fact_id, registration_id, case_id, subject_id, state) values (?, ?, ?, ?, 'UNCONFIRMED')
                returning id""", fact, mother.registrationId(), mother.caseId(), mother.subjectId());
        long message = Owner.number("""
                insert into message (registration_id, channel_id, purpose, language, subject_line, body)
                select registration_id, id, 'NOTICE', 'es', 'Novedades', 'Palabras' from registration_channel
                where registration_id = ? and kind = 'EMAIL' returning id""", mother.registrationId());
        Owner.run("""
                insert into message_notice (message_id, notice_id, template_id)
                select ?, ?, id from template where code = 'IM10' and language = 'es' and state = 'APPROVED'""", message, notice);
        Owner.run(
                "insert into attempt (message_id, kind, state, answered_at) values (?, 'EMAIL', 'UNCONFIRMED', now())",
                message);
        return mother;
    }
}
