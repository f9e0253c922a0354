package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.access.Actor;
import gov.voice.access.NotAllowed;
import gov.voice.access.Role;
import gov.voice.platform.NotFound;
import gov.voice.registration.Consent;
import gov.voice.registration.ConsentGiven;
import gov.voice.registration.NewRegistration;
import gov.voice.registration.RegistrationState;
import gov.voice.registration.RevokeReason;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The course of a contract, from its draft until it is revoked, and who may take it. */
class RegistrationIT extends RegistrationTest {
    @Test
    void aContractComesIntoForceOnceAndEndsOnce() {
        long id = prepare();
        refused("registration-not-in-force", () -> revoke(id));

        putInForce(id);

        assertThat(detail(id).state()).isEqualTo(RegistrationState.IN_FORCE);
        assertThat(detail(id).inForceFrom()).isNotNull();
        refused(
                "registration-no-draft",
                () -> People.doAs(specialist, () -> registrations.edit(id, Contracts.version(id), terms(MAIL))));
        refused("registration-no-draft", () -> putInForce(id));

        revoke(id);

        assertThat(detail(id).state()).isEqualTo(RegistrationState.REVOKED);
        assertThat(detail(id).revokeReason()).isEqualTo(RevokeReason.REGISTRANT_ASKED);
    }

    @Test
    void nobodyIsToldBeforeTheirIdentityIsVerifiedAndTheirConsentIsWhole() {
        long unverified = prepare(TestCase.person(caseId, specialist, false), match());
        refused("registration-not-verified", () -> putInForce(unverified));

        long verified = prepare();
        refused(
                "registration-consent",
                () -> People.doAs(
                        specialist,
                        () -> registrations.putInForce(
                                verified,
                                Contracts.version(verified),
                                new Consent("", ConsentGiven.SIGNED, TestCase.TODAY))));
        refused(
                "registration-signed-on",
                () -> People.doAs(
                        specialist,
                        () -> registrations.putInForce(
                                verified,
                                Contracts.version(verified),
                                new Consent("IC-2026-1", ConsentGiven.SIGNED, LocalDate.of(2999, 1, 1)))));
    }

    @Test
    void aDraftCanBeDiscardedAndAnotherOneTakesItsPlace() {
        long person = TestCase.person(caseId, specialist, true);
        long match = match();
        long id = prepare(person, match);

        People.doAs(specialist, () -> registrations.discard(id, Contracts.version(id)));

        assertThat(detail(id).state()).isEqualTo(RegistrationState.DISCARDED);
        assertThat(channels(id)).isEmpty();
        assertThat(People.as(specialist, () -> contracts.ofCase(caseId)))
                .extracting("id")
                .doesNotContain(id);
        refused("registration-no-draft", () -> putInForce(id));
        long other = prepare(person, match);
        putInForce(other);
        refused(
                "registration-no-draft",
                () -> People.doAs(specialist, () -> registrations.discard(other, Contracts.version(other))));
    }

    @Test
    void aPersonHasOneContractAboutASubjectAtATime() {
        long person = TestCase.person(caseId, specialist, true);
        long match = match();
        long id = prepare(person, match);
        refused("registration-exists", () -> prepare(person, match));

        putInForce(id);
        revoke(id);

        assertThat(prepare(person, match)).isNotEqualTo(id);
    }

    @Test
    void anotherOfficeSeesNoContractAndMakesNone() {
        long person = TestCase.person(caseId, specialist, true);
        long match = match();
        long id = prepare(person, match);
        Actor elsewhere = People.staff(Role.SPECIALIST, People.office());

        assertThatThrownBy(() -> People.as(elsewhere, () -> contracts.detail(id)))
                .isInstanceOf(NotFound.class);
        assertThat(People.as(elsewhere, () -> contracts.ofCase(caseId))).isEmpty();
        assertThat(People.as(elsewhere, () -> contracts.channels(id))).isEmpty();
        assertThat(People.as(elsewhere, () -> contracts.registrants(caseId))).isEmpty();
        assertThatThrownBy(() -> People.doAs(elsewhere, () -> registrations.putInForce(id, 0, Contracts.CONSENT)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> People.as(
                        elsewhere,
                        () -> registrations.prepare(new NewRegistration(caseId, person, match, terms(MAIL)))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> People.doAs(relations, () -> registrations.putInForce(id, 0, Contracts.CONSENT)))
                .isInstanceOf(NotAllowed.class);
    }
}
