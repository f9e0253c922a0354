package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.access.Actor;
import gov.voice.access.Role;
import gov.voice.access.SystemWork;
import gov.voice.fact.FactsRecorded;
import gov.voice.hold.CheckRecorded;
import gov.voice.notice.BrakeService;
import gov.voice.notice.CallService;
import gov.voice.notice.NoticeService;
import gov.voice.notice.SendingService;
import gov.voice.platform.Database;
import gov.voice.platform.NotFound;
import jakarta.ejb.EJB;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a fact to what became of its notices, with the real mail server and the real database. */
class NoticeIT extends ContainerTest {
    private static final int MANY = 20;
    private static final int TOO_MANY = 501;

    @Inject
    private SystemWork work;

    @Inject
    private Database database;

    @Inject
    private Event<FactsRecorded> recorded;

    @Inject
    private Event<CheckRecorded> checked;

    @EJB
    private SendingService sending;

    @EJB
    private NoticeService notices;

    @EJB
    private CallService calls;

    @EJB
    private BrakeService brake;

    @BeforeEach
    void approveTheWords() {
        ApprovedWords.all();
    }

    @Test
    void oneFactAndOneContractMakeExactlyOneMailAndOneLineOfTheAccounting() {
        Registrant mother = mailedAndToBeCalled();
        assertThat(mailTo(mother))
                .hasSize(1)
                .first()
                .satisfies(mail -> assertThat(mail)
                        .contains("Message-ID: <attempt-", "From: Updates <updates@notices.example.org>")
                        .doesNotContain("VOICE"));
        assertThat(Owner.rows(
                        "select a.address, t.answer from disclosure_accounting a join attempt t on t.id = a.attempt_id join notice n on n.id = a.notice_id where n.registration_id = ?",
                        mother.registrationId()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("address")).isEqualTo(mother.address());
                    assertThat(row.get("answer").toString()).startsWith("250");
                });
    }

    @Test
    void withoutACheckItWaitsWithAnUrgentTaskAndGoesOnOnceItIsRecorded() {
        Registrant mother = Registrant.anew();
        happened(mother, "IM10");
        Await.until("it waits", () -> "WAITING".equals(mother.state()));
        assertThat(Owner.number(
                        "select count(*) from task where key = ? and urgent and done_at is null",
                        "check-1367:" + mother.subjectId()))
                .isEqualTo(1);
        assertThat(mailTo(mother)).isEmpty();
        mother.checked();
        as("check", () -> checked.fire(new CheckRecorded(mother.subjectId())));
        Await.until("it is mailed", () -> "CALL".equals(mother.state()));
        assertThat(mailTo(mother)).hasSize(1);
    }

    @Test
    void aHoldThatIsCommittedWinsOverEverySendNotYetHandedOver() {
        List<Registrant> mothers = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            Registrant mother = Registrant.anew();
            mother.checked();
            mothers.add(mother);
        }
        mothers.forEach(mother -> happened(mother, "IM10"));
        mothers.forEach(NoticeIT::hold);
        Await.until(
                "each has come to its end",
                () -> mothers.stream()
                        .allMatch(mother -> List.of("CALL", "WITHHELD").contains(mother.state())));
        for (Registrant mother : mothers) {
            assertThat(Owner.number("""
                            select count(*) from disclosure_accounting a join hold h on h.subject_id = a.subject_id
                            where a.subject_id = ? and a.disclosed_at > h.placed_at""", mother.subjectId())).isZero();
            assertThat(mailTo(mother)).hasSize("CALL".equals(mother.state()) ? 1 : 0);
        }
    }

    @Test
    void aRefusedAddressIsSearchedForAndTheRegistrantIsCalled() {
        Registrant mother = Registrant.with("nobody at all");
        mother.checked();
        happened(mother, "IM10");
        Await.until("it is a call", () -> "CALL".equals(mother.state()));
        assertThat(Owner.number(
                        "select count(*) from task where key = ? and done_at is null",
                        "find-address:" + mother.registrationId()))
                .isEqualTo(1);
        long notice = mother.notice();
        assertThat(People.as(mother.specialist(), () -> calls.script(notice, false))
                        .script()
                        .words())
                .contains("Hola, Ana Mora:");
        assertThat(People.as(mother.specialist(), () -> calls.told(notice))).isTrue();
        assertThat(mother.state()).isEqualTo("ACKNOWLEDGED");
        assertThat(Owner.rows("select address from disclosure_accounting where notice_id = ?", notice))
                .singleElement()
                .satisfies(row -> assertThat(row.get("address")).isEqualTo("(312) 555-0123"));
    }

    @Test
    void whatIsUrgentIsMailedAndCalledAboutAndEndsAsOneNotice() {
        Registrant mother = mailedAndToBeCalled();
        long notice = mother.notice();
        People.as(mother.specialist(), () -> calls.script(notice, false));
        assertThat(People.as(mother.specialist(), () -> calls.told(notice))).isTrue();
        assertThat(mother.state()).isEqualTo("ACKNOWLEDGED");
        assertThat(mailTo(mother)).hasSize(1);
        assertThat(Owner.rows("select address from disclosure_accounting where notice_id = ? order by id", notice))
                .extracting(row -> row.get("address"))
                .containsExactly(mother.address(), "(312) 555-0123");
    }

    @Test
    void whatWasToldWhileAHoldWasPlacedIsAccountedFor() {
        Registrant mother = mailedAndToBeCalled();
        long notice = mother.notice();
        People.as(mother.specialist(), () -> calls.script(notice, false));
        hold(mother);
        assertThat(People.as(mother.specialist(), () -> calls.told(notice))).isFalse();
        assertThat(Owner.number("select count(*) from disclosure_accounting where notice_id = ?", notice))
                .isEqualTo(2);
    }

    @Test
    void thatANoticeArrivedIsRecordedOnceAndByItsOfficeAlone() {
        Registrant mother = Registrant.anew();
        mother.checked();
        happened(mother, "IM04");
        long notice = mother.notice();
        Actor foreign = People.staff(Role.SPECIALIST, People.office());
        Await.until("it is delivered", () -> "DELIVERED".equals(mother.state()));
        assertThatThrownBy(() -> People.doAs(foreign, () -> notices.acknowledge(notice)))
                .isInstanceOf(NotFound.class);

        People.doAs(mother.specialist(), () -> notices.acknowledge(notice));

        assertThat(mother.state()).isEqualTo("ACKNOWLEDGED");
        assertThatThrownBy(() -> People.doAs(mother.specialist(), () -> notices.acknowledge(notice)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nothingIsSentWhileSendingIsPausedAndNothingIsLost() {
        Actor supervisor = People.staff(Role.SUPERVISOR, People.office());
        Registrant mother = Registrant.anew();
        mother.checked();
        People.doAs(supervisor, () -> sending.pause("Trying the switch"));
        try {
            happened(mother, "IM10");
            Await.until("it may be sent", () -> "RELEASED".equals(mother.state()));
            assertThat(mailTo(mother)).isEmpty();
        } finally {
            People.doAs(supervisor, () -> sending.resume("The switch was tried"));
        }
        Await.until("it is mailed", () -> "CALL".equals(mother.state()));
        assertThat(mailTo(mother)).hasSize(1);
    }

    @Test
    void everyFactThatBecameKnownWhileAContractRanHasItsNotice() {
        Registrant mother = Registrant.anew();
        happened(mother, "IM10");
        happened(mother, "IM06");
        assertThat(Owner.number("""
                        select count(*) from fact f join registration r on r.subject_id = f.subject_id
                          and r.state in ('IN_FORCE', 'REVOKED') and r.in_force_from <= f.known_at
                          and (r.revoked_at is null or r.revoked_at > f.known_at)
                        where r.id = ?""", mother.registrationId()))
                .isEqualTo(
                        Owner.number("select count(*) from notice where registration_id = ?", mother.registrationId()))
                .isEqualTo(2);
    }

    @Test
    void aMassOfNoticesStopsForASupervisorToLook() {
        Registrant first = Registrant.anew();
        first.checked();
        first.joinedBy(TOO_MANY);
        long batch = Batches.withOneFact(first.subjectId(), "IM10");
        as("feed", () -> recorded.fire(new FactsRecorded(null, batch)));
        assertThat(Owner.number("select count(*) from notice where batch_id = ? and state = 'BRAKED'", batch))
                .isEqualTo(TOO_MANY + 1);
        assertThat(Owner.number(
                        "select count(*) from outbox o join notice n on n.id = o.notice_id where n.batch_id = ?",
                        batch))
                .isZero();
        Actor supervisor = People.staff(Role.SUPERVISOR, first.office());
        assertThat(People.as(supervisor, () -> brake.open(batch)).kinds())
                .singleElement()
                .satisfies(one -> assertThat(one.notices()).isEqualTo(TOO_MANY + 1));
        People.doAs(supervisor, () -> brake.release(batch, "As it should be"));
        Await.until("the proven address got its mail", () -> mailTo(first).size() == 1);
    }

    /** An urgent release was mailed to her; a person still calls. */
    private Registrant mailedAndToBeCalled() {
        Registrant mother = Registrant.anew();
        mother.checked();
        happened(mother, "IM10");
        Await.until("it is mailed, and to be called about", () -> "CALL".equals(mother.state()));
        return mother;
    }

    private void happened(Registrant mother, String code) {
        long fact =
                Owner.number("""
                insert into fact (subject_id, code, occurred_on, occurred_at, zone, known_at, source, recorded_by)
                values (?, ?, (now() at time zone 'America/Chicago')::date, now(), 'America/Chicago', clock_timestamp(), 'document', ?)
                returning id""", mother.subjectId(), code, mother.specialist().id());
        Owner.run("insert into fact_verification (fact_id, how) values (?, 'BY_SOURCE')", fact);
        as("fact", () -> recorded.fire(new FactsRecorded(fact, null)));
    }

    private void as(String worker, Runnable event) {
        work.apart(
                worker,
                "NoticeIT." + worker,
                () -> database.query(handle -> {
                    event.run();
                    return null;
                }));
    }

    /** As the office places one: alone under the subject's lock. */
    private static void hold(Registrant mother) {
        long officer = People.staff(Role.DISCLOSURE, mother.office()).id();
        Owner.query(handle -> handle.inTransaction(inside -> {
            inside.execute("select subject_lock(?)", mother.subjectId());
            return inside.execute(
                    "insert into hold (kind, subject_id, authority, reason, placed_by) values ('SEALED', ?, 'Court', 'Sealed today', ?)",
                    mother.subjectId(),
                    officer);
        }));
    }

    private static List<String> mailTo(Registrant mother) {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("it.folder"), "mail"))) {
            List<String> mails = new ArrayList<>();
            for (Path file : files.filter(f -> f.getFileName().toString().contains(mother.address()))
                    .toList()) {
                mails.add(Files.readString(file));
            }
            return mails;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
