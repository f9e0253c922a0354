package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.access.Actor;
import gov.voice.access.NotAllowed;
import gov.voice.access.Role;
import gov.voice.fact.FactService;
import gov.voice.fact.NewFact;
import gov.voice.fact.SourceKind;
import gov.voice.platform.NotFound;
import gov.voice.platform.Refused;
import gov.voice.registration.ChannelKind;
import gov.voice.registration.ChannelRow;
import gov.voice.registration.Consent;
import gov.voice.registration.ConsentGiven;
import gov.voice.registration.Depth;
import gov.voice.registration.NewRegistration;
import gov.voice.registration.Reach;
import gov.voice.registration.RegistrationDetail;
import gov.voice.registration.RegistrationService;
import gov.voice.registration.RegistrationState;
import gov.voice.registration.RevokeReason;
import gov.voice.registration.Terms;
import gov.voice.registration.Topic;
import gov.voice.subject.SubjectService;
import jakarta.ejb.EJB;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RegistrationIT extends ContainerTest {
    private static final Reach MAIL = Reach.of(ChannelKind.EMAIL, "rosa@example.org", false);
    private static final Reach CALL = Reach.of(ChannelKind.CALL, "713-555-0142", true);
    private static final Consent CONSENT = new Consent("IC-2026-1", ConsentGiven.SIGNED, LocalDate.of(2026, 11, 2));

    @EJB
    private SubjectService subjects;

    @EJB
    private RegistrationService registrations;

    @EJB
    private FactService facts;

    private final Actor specialist = People.staff(Role.SPECIALIST, People.office());
    private final Actor relations = People.staff(Role.RELATIONS, specialist.officeId());
    private final long caseId = TestCase.open(specialist);

    @Test
    void aDraftKeepsItsTermsAndItsChannelsInOrder() {
        long id = prepare(TestCase.person(caseId, specialist, true), match());

        RegistrationDetail kept = detail(id);

        assertThat(kept.number()).matches("R-[0-9]{4}-[0-9]{6}");
        assertThat(kept.state()).isEqualTo(RegistrationState.DRAFT);
        assertThat(kept.topics()).containsExactlyInAnyOrder(Topic.CUSTODY, Topic.HEARINGS);
        assertThat(kept.safeFrom()).isEqualTo(LocalTime.of(8, 0));
        assertThat(kept.safeUntil()).isEqualTo(LocalTime.of(20, 0));
        assertThat(kept.subjectName()).isEqualTo("Tomasz Wilk");
        assertThat(channels(id)).extracting(ChannelRow::address).containsExactly("rosa@example.org", "+17135550142");
    }

    @Test
    void editingADraftKeepsTheProofOfAnAddressThatStays() {
        long id = prepare(TestCase.person(caseId, specialist, true), match());
        long mail = channels(id).get(0).id();
        Owner.run("update registration_channel set proven_at = now() where id = ?", mail);

        People.doAs(
                specialist,
                () -> registrations.edit(
                        id, version(id), terms(List.of(Reach.of(ChannelKind.CALL, "(713) 555-0199", false), MAIL))));

        assertThat(channels(id)).extracting(ChannelRow::address).containsExactly("+17135550199", "rosa@example.org");
        assertThat(channels(id).get(1).id()).isEqualTo(mail);
        assertThat(channels(id).get(1).provenAt()).isNotNull();
    }

    @Test
    void aContractComesIntoForceOnceAndEndsOnce() {
        long id = prepare(TestCase.person(caseId, specialist, true), match());
        refused(
                "registration-not-in-force",
                () -> People.doAs(
                        specialist, () -> registrations.revoke(id, version(id), RevokeReason.REGISTRANT_ASKED)));

        People.doAs(specialist, () -> registrations.putInForce(id, version(id), CONSENT));

        assertThat(detail(id).state()).isEqualTo(RegistrationState.IN_FORCE);
        assertThat(detail(id).inForceFrom()).isNotNull();
        refused(
                "registration-no-draft",
                () -> People.doAs(specialist, () -> registrations.edit(id, version(id), terms(List.of(MAIL)))));
        refused(
                "registration-no-draft",
                () -> People.doAs(specialist, () -> registrations.putInForce(id, version(id), CONSENT)));

        People.doAs(specialist, () -> registrations.revoke(id, version(id), RevokeReason.REGISTRANT_ASKED));

        assertThat(detail(id).state()).isEqualTo(RegistrationState.REVOKED);
        assertThat(detail(id).revokeReason()).isEqualTo(RevokeReason.REGISTRANT_ASKED);
    }

    @Test
    void nobodyIsToldBeforeTheirIdentityIsVerifiedAndTheirConsentIsWhole() {
        long unverified = prepare(TestCase.person(caseId, specialist, false), match());
        refused(
                "registration-not-verified",
                () -> People.doAs(
                        specialist, () -> registrations.putInForce(unverified, version(unverified), CONSENT)));

        long verified = prepare(TestCase.person(caseId, specialist, true), match());
        refused(
                "registration-consent",
                () -> People.doAs(
                        specialist,
                        () -> registrations.putInForce(
                                verified, version(verified), new Consent("", ConsentGiven.SIGNED, TestCase.TODAY))));
        refused(
                "registration-signed-on",
                () -> People.doAs(
                        specialist,
                        () -> registrations.putInForce(
                                verified,
                                version(verified),
                                new Consent("IC-2026-1", ConsentGiven.SIGNED, LocalDate.of(2999, 1, 1)))));
    }

    @Test
    void aDraftCanBeDiscardedAndAnotherOneTakesItsPlace() {
        long person = TestCase.person(caseId, specialist, true);
        long match = match();
        long id = prepare(person, match);

        People.doAs(specialist, () -> registrations.discard(id, version(id)));

        assertThat(detail(id).state()).isEqualTo(RegistrationState.DISCARDED);
        assertThat(channels(id)).isEmpty();
        assertThat(People.as(specialist, () -> registrations.ofCase(caseId)))
                .extracting("id")
                .doesNotContain(id);
        refused(
                "registration-no-draft",
                () -> People.doAs(specialist, () -> registrations.putInForce(id, version(id), CONSENT)));
        long other = prepare(person, match);
        People.doAs(specialist, () -> registrations.putInForce(other, version(other), CONSENT));
        refused(
                "registration-no-draft",
                () -> People.doAs(specialist, () -> registrations.discard(other, version(other))));
    }

    @Test
    void aPersonHasOneContractAboutASubjectAtATime() {
        long person = TestCase.person(caseId, specialist, true);
        long match = match();
        long id = prepare(person, match);
        refused("registration-exists", () -> prepare(person, match));

        People.doAs(specialist, () -> registrations.putInForce(id, version(id), CONSENT));
        People.doAs(specialist, () -> registrations.revoke(id, version(id), RevokeReason.REGISTRANT_ASKED));

        assertThat(prepare(person, match)).isNotEqualTo(id);
    }

    @Test
    void anotherOfficeSeesNoContractAndMakesNone() {
        long person = TestCase.person(caseId, specialist, true);
        long match = match();
        long id = prepare(person, match);
        Actor elsewhere = People.staff(Role.SPECIALIST, People.office());

        assertThatThrownBy(() -> People.as(elsewhere, () -> registrations.detail(id)))
                .isInstanceOf(NotFound.class);
        assertThat(People.as(elsewhere, () -> registrations.ofCase(caseId))).isEmpty();
        assertThat(People.as(elsewhere, () -> registrations.channels(id))).isEmpty();
        assertThat(People.as(elsewhere, () -> registrations.registrants(caseId)))
                .isEmpty();
        assertThatThrownBy(() -> People.doAs(elsewhere, () -> registrations.putInForce(id, 0, CONSENT)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> People.as(
                        elsewhere,
                        () -> registrations.prepare(new NewRegistration(caseId, person, match, terms(List.of(MAIL))))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> People.doAs(relations, () -> registrations.putInForce(id, 0, CONSENT)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aFailedAddressIsReplacedInTheSameContractAndIsToBeProven() {
        long id = prepare(TestCase.person(caseId, specialist, true), match());
        ChannelRow old = channels(id).get(0);
        Owner.run("update registration_channel set proven_at = now(), failed_at = now() where id = ?", old.id());

        People.doAs(specialist, () -> registrations.replaceAddress(id, old.id(), "rosa.delgado@example.net"));

        ChannelRow now = channels(id).get(0);
        assertThat(now.address()).isEqualTo("rosa.delgado@example.net");
        assertThat(now.rung()).isEqualTo(old.rung());
        assertThat(now.provenAt()).isNull();
        assertThat(now.failedAt()).isNull();
    }

    /** Whoever begins a contract and whoever records facts take turns: no fact of its time is without its notice. */
    @Test
    void eachFactKnownWhileAContractRunsHasItsNoticeHoweverTheyMeet() throws Exception {
        long match = match();
        long subject = Owner.number("select subject_id from subject_match where id = ?", match);
        List<Long> contracts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            contracts.add(prepare(TestCase.person(caseId, specialist, true), match));
        }
        ExecutorService callers = Executors.newFixedThreadPool(8);
        List<Future<?>> calls = new ArrayList<>();
        try {
            for (long contract : contracts) {
                for (int i = 0; i < 4; i++) {
                    calls.add(callers.submit(() -> People.as(relations, () -> facts.record(charged(subject)))));
                }
                calls.add(callers.submit(() -> {
                    People.doAs(specialist, () -> registrations.putInForce(contract, version(contract), CONSENT));
                    People.doAs(
                            specialist,
                            () -> registrations.revoke(contract, version(contract), RevokeReason.REGISTRANT_ASKED));
                }));
            }
            for (Future<?> call : calls) {
                call.get();
            }
        } finally {
            callers.shutdownNow();
        }
        assertThat(Owner.number("select count(*) from fact where subject_id = ?", subject))
                .isEqualTo(24);
        assertThat(Owner.number(
                        "select count(*) from fact f join registration r on r.subject_id = f.subject_id"
                                + " and f.known_at >= r.in_force_from and f.known_at < r.revoked_at"
                                + " where f.subject_id = ? and not exists (select from notice n"
                                + " where n.fact_id = f.id and n.registration_id = r.id)",
                        subject))
                .isZero();
    }

    private static NewFact charged(long subject) {
        return new NewFact(
                subject,
                "CJ04",
                LocalDate.of(2026, 9, 14),
                null,
                "America/Chicago",
                SourceKind.DOCUMENT,
                "Information");
    }

    private long match() {
        return People.as(
                specialist,
                () -> subjects.add(caseId, TestCase.papers("Wilk", LocalDate.of(1988, 3, 14), TestCase.aNumber())));
    }

    private long prepare(long person, long match) {
        return People.as(
                specialist,
                () -> registrations.prepare(new NewRegistration(caseId, person, match, terms(List.of(MAIL, CALL)))));
    }

    private static Terms terms(List<Reach> channels) {
        return new Terms(
                EnumSet.of(Topic.CUSTODY, Topic.HEARINGS),
                Depth.FULL,
                "es",
                "America/Chicago",
                LocalTime.of(8, 0),
                LocalTime.of(20, 0),
                false,
                false,
                "her sister",
                channels);
    }

    private RegistrationDetail detail(long id) {
        return People.as(specialist, () -> registrations.detail(id));
    }

    private List<ChannelRow> channels(long id) {
        return People.as(specialist, () -> registrations.channels(id));
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refused.class).hasMessage(key);
    }

    private static long version(long id) {
        return Owner.number("select version from registration where id = ?", id);
    }
}
