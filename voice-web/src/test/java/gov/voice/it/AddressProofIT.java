package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.access.Actor;
import gov.voice.access.Role;
import gov.voice.notice.AddressProofService;
import gov.voice.notice.ProofAnswer;
import gov.voice.notice.SendingService;
import gov.voice.platform.NotFound;
import gov.voice.platform.Refused;
import gov.voice.registration.RegistrationService;
import gov.voice.registration.RevokeReason;
import jakarta.ejb.EJB;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An address is proven by a code that was mailed to it, before the first notice goes there. */
class AddressProofIT extends ContainerTest {
    private static final Pattern CODE = Pattern.compile("(?s)\\r?\\n\\r?\\n.*?\\b(\\d{6})\\b");
    private static final int MOST_TRIES = 5;

    @EJB
    private AddressProofService proofs;

    @EJB
    private RegistrationService registrations;

    @EJB
    private SendingService sending;

    private final Registrant mother = unproven(Registrant.anew());

    @BeforeEach
    void approveTheWords() {
        ApprovedWords.all();
    }

    private static Registrant unproven(Registrant mother) {
        Owner.run("update registration_channel set proven_at = null where id = ?", channel(mother));
        return mother;
    }

    private static long channel(Registrant mother) {
        return Owner.number(
                "select id from registration_channel where registration_id = ? and kind = 'EMAIL'",
                mother.registrationId());
    }

    private void send() {
        People.doAs(mother.specialist(), () -> proofs.send(channel(mother)));
    }

    private ProofAnswer confirm(String code) {
        return People.as(mother.specialist(), () -> proofs.confirm(channel(mother), code));
    }

    private String code(int mails) {
        Await.until("the code has come", () -> mailTo(mother).size() == mails);
        Matcher matcher = CODE.matcher(mailTo(mother).get(mails - 1));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static String wrong(String code) {
        return "000000".equals(code) ? "000001" : "000000";
    }

    @Test
    void theCodeProvesTheAddressAndWhatWaitedForItIsTold() {
        mother.checked();
        long notice = noticeOf(mother);
        Await.until("it waits for the address", () -> "WAITING".equals(mother.state()));
        assertThat(FollowedCase.why(notice)).containsExactly("ADDRESS_UNPROVEN");

        send();

        String code = code(1);
        assertThat(mailTo(mother).get(0))
                .contains("From: Updates <updates@notices.example.org>")
                .doesNotContain("VOICE", "Immigration", "ICE ");
        assertThat(confirm(wrong(code))).isEqualTo(ProofAnswer.WRONG);
        assertThat(confirm(" " + code + " ")).isEqualTo(ProofAnswer.PROVEN);
        Await.until("it is told", () -> "DELIVERED".equals(mother.state()));
        assertThat(mailTo(mother)).hasSize(2);
        assertThat(Owner.number("select count(*) from proof_outbox"))
                .as("codes that stand in clear")
                .isZero();
    }

    @Test
    void theFifthWrongCodeEndsItUntilANewOneIsSent() {
        send();
        String code = code(1);
        for (int i = 0; i < MOST_TRIES; i++) {
            assertThat(confirm(wrong(code))).isEqualTo(ProofAnswer.WRONG);
        }
        assertThat(confirm(code)).isEqualTo(ProofAnswer.TOO_OFTEN);

        send();

        assertThat(confirm(code(2))).isEqualTo(ProofAnswer.PROVEN);
    }

    @Test
    void aCodeIsGoodForADay() {
        send();
        String code = code(1);
        Owner.run(
                "update registration_channel set proof_sent_at = proof_sent_at - interval '24 hours 1 minute' where id = ?",
                channel(mother));
        assertThat(confirm(code)).isEqualTo(ProofAnswer.EXPIRED);
    }

    @Test
    void anAddressThatIsRefusedHasFailedAndIsNotTriedAgain() {
        Registrant other = unproven(Registrant.with("no address at all"));
        People.doAs(other.specialist(), () -> proofs.send(channel(other)));
        Await.until(
                "it has failed",
                () -> Owner.number(
                                "select count(*) from registration_channel where id = ? and failed_at is not null",
                                channel(other))
                        == 1);
        assertThatThrownBy(() -> People.doAs(other.specialist(), () -> proofs.send(channel(other))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void anAddressThatIsProvenNeedsNoProofAndAForeignOneIsNotThere() {
        Registrant proven = Registrant.anew();
        assertThatThrownBy(() -> People.doAs(proven.specialist(), () -> proofs.send(channel(proven))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> People.doAs(proven.specialist(), () -> proofs.send(channel(mother))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aCodeForWhichNobodyWaitsAnyMoreIsDropped() {
        Actor supervisor = People.staff(Role.SUPERVISOR, mother.office());
        Registrant asleep = unproven(Registrant.anew());
        Owner.run("""
                update registration set safe_from = t.from_hour, safe_until = t.from_hour + interval '1 hour'
                from (select case when extract(hour from now() at time zone 'America/Chicago') < 12 then time '20:00'
                                  else time '03:00' end as from_hour) t where id = ?""", asleep.registrationId());
        People.doAs(supervisor, () -> sending.pause("The mail server is down"));
        try {
            send();
            People.doAs(asleep.specialist(), () -> proofs.send(channel(asleep)));
            Owner.run(
                    "update message set made_at = made_at - interval '16 minutes' where registration_id = ?",
                    mother.registrationId());
            Await.until("the stale one is gone", () -> queued(mother) == 0);
            assertThat(queued(asleep)).as("it is not late yet").isEqualTo(1);
            Owner.run(
                    "update message set made_at = made_at - interval '3 minutes' where registration_id = ?",
                    asleep.registrationId());
            Await.until("so is the late one outside the safe hours", () -> queued(asleep) == 0);
        } finally {
            People.doAs(supervisor, () -> sending.resume("The mail server is back"));
        }
        send();
        code(1);
        assertThat(mailTo(mother)).as("only the new one").hasSize(1);
        assertThat(mailTo(asleep)).isEmpty();
    }

    @Test
    void aCodeWhoseNodeDiedStandsInClearNoLongerThanItsLease() {
        Actor supervisor = People.staff(Role.SUPERVISOR, mother.office());
        People.doAs(supervisor, () -> sending.pause("So that it stays in the queue"));
        try {
            send();
            assertThat(queued(mother)).isEqualTo(1);
            Owner.run("""
                    insert into attempt (message_id, kind, state, worker, lease_until)
                    select id, 'EMAIL', 'HANDING_OVER', 'a node that died', now() - interval '1 second' from message
                    where registration_id = ?""", mother.registrationId());
            Await.until("nobody knows whether it left", () -> Owner.number("""
                            select count(*) from attempt a join message m on m.id = a.message_id
                            where m.registration_id = ? and a.state = 'UNCONFIRMED'""", mother.registrationId()) == 1);
            assertThat(queued(mother)).isZero();
        } finally {
            People.doAs(supervisor, () -> sending.resume("It was seen"));
        }
    }

    @Test
    void anAddressOfAContractThatIsOverIsNotWrittenTo() {
        Owner.run(
                "update registration set state = 'REVOKED', revoked_at = now() where id = ?", mother.registrationId());

        assertThatThrownBy(this::send).isInstanceOf(Refused.class);
    }

    @Test
    void whereTheContractEndsNobodyOwesAProofOrAnAddressAnyMore() {
        mother.checked();
        noticeOf(mother);
        String proof = "prove-address:" + mother.registrationId();
        String search = "find-address:" + mother.registrationId();
        Await.until("somebody owes the proof", () -> FollowedCase.owed(proof));
        Owner.run("""
                insert into task (kind, duty, key, urgent, office_id, case_id)
                values ('FIND_ADDRESS', 'SPECIALIST', ?, false, ?, ?)""", search, mother.office(), mother.caseId());
        long version = Owner.number("select version from registration where id = ?", mother.registrationId());

        People.doAs(
                mother.specialist(),
                () -> registrations.revoke(mother.registrationId(), version, RevokeReason.REGISTRANT_ASKED));

        assertThat(FollowedCase.owed(proof)).isFalse();
        assertThat(FollowedCase.owed(search)).isFalse();
    }

    private static long queued(Registrant mother) {
        return Owner.number(
                "select count(*) from proof_outbox o join message m on m.id = o.message_id where m.registration_id = ?",
                mother.registrationId());
    }

    /** A notice that is not urgent, put to be decided. */
    private static long noticeOf(Registrant mother) {
        long fact = Owner.number("""
                insert into fact (subject_id, code, occurred_on, zone, known_at, source, recorded_by)
                values (?, 'CJ04', (now() at time zone 'America/Chicago')::date, 'America/Chicago', clock_timestamp(),
                    'Court docket', ?) returning id""", mother.subjectId(), mother.specialist().id());
        Owner.run("insert into fact_verification (fact_id, how) values (?, 'BY_SOURCE')", fact);
        long notice = Owner.number("""
                insert into notice (fact_id, registration_id, case_id, subject_id) values (?, ?, ?, ?) returning id""", fact, mother.registrationId(), mother.caseId(), mother.subjectId());
        Owner.run("insert into outbox (notice_id, step) values (?, 'DECIDE')", notice);
        return notice;
    }

    private static List<String> mailTo(Registrant mother) {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("it.folder"), "mail"))) {
            return files.filter(file -> file.getFileName().toString().endsWith("-" + mother.address() + ".eml"))
                    .sorted()
                    .map(AddressProofIT::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
