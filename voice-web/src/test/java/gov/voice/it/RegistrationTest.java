package gov.voice.it;

import gov.voice.access.Actor;
import gov.voice.access.Role;
import gov.voice.registration.ChannelKind;
import gov.voice.registration.ChannelRow;
import gov.voice.registration.NewRegistration;
import gov.voice.registration.Reach;
import gov.voice.registration.RegistrationDetail;
import gov.voice.registration.RegistrationReadingService;
import gov.voice.registration.RegistrationService;
import gov.voice.registration.RevokeReason;
import gov.voice.registration.Terms;
import gov.voice.registration.Topic;
import gov.voice.subject.SubjectService;
import jakarta.ejb.EJB;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;

/** A specialist who makes contracts in a case, by the service. */
abstract class RegistrationTest extends ContainerTest {
    static final Reach MAIL = Reach.of(ChannelKind.EMAIL, "rosa@example.org", false);
    static final LocalTime SAFE_FROM = LocalTime.of(8, 0);
    static final LocalTime SAFE_UNTIL = LocalTime.of(20, 0);

    private static final Reach CALL = Reach.of(ChannelKind.CALL, "713-555-0142", true);

    @EJB
    SubjectService subjects;

    @EJB
    RegistrationService registrations;

    @EJB
    RegistrationReadingService contracts;

    final Actor specialist = People.staff(Role.SPECIALIST, People.office());
    final Actor relations = People.staff(Role.RELATIONS, specialist.officeId());
    final long caseId = TestCase.open(specialist);

    /** A subject proposed for the case; the match. */
    long match() {
        return People.as(
                specialist,
                () -> subjects.add(caseId, TestCase.papers("Wilk", LocalDate.of(1988, 3, 14), TestCase.aNumber())));
    }

    /** The draft of a contract, with an e-mail address and a number to call. */
    long prepare(long person, long match) {
        return People.as(
                specialist, () -> registrations.prepare(new NewRegistration(caseId, person, match, terms(MAIL, CALL))));
    }

    /** The same for somebody who is verified, about a subject of their own. */
    long prepare() {
        return prepare(TestCase.person(caseId, specialist, true), match());
    }

    void putInForce(long id) {
        People.doAs(specialist, () -> registrations.putInForce(id, Contracts.version(id), Contracts.CONSENT));
    }

    void revoke(long id) {
        People.doAs(specialist, () -> registrations.revoke(id, Contracts.version(id), RevokeReason.REGISTRANT_ASKED));
    }

    static Terms terms(Reach... channels) {
        return Contracts.terms(EnumSet.of(Topic.CUSTODY, Topic.HEARINGS), SAFE_FROM, SAFE_UNTIL, List.of(channels));
    }

    RegistrationDetail detail(long id) {
        return People.as(specialist, () -> contracts.detail(id));
    }

    List<ChannelRow> channels(long id) {
        return People.as(specialist, () -> contracts.channels(id));
    }
}
