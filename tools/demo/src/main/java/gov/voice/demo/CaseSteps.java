package gov.voice.demo;

import static gov.voice.demo.DemoStaff.as;

import gov.voice.casefile.CasePersonService;
import gov.voice.casefile.CaseService;
import gov.voice.casefile.PersonForm;
import gov.voice.casefile.PersonPart;
import gov.voice.casefile.PromiseForm;
import gov.voice.casefile.VictimizationForm;
import gov.voice.contact.ContactForm;
import gov.voice.contact.Direction;
import gov.voice.contact.HandoverService;
import gov.voice.contact.Medium;
import gov.voice.fact.FactService;
import gov.voice.fact.NewFact;
import gov.voice.fact.SourceKind;
import gov.voice.notice.AddressProofService;
import gov.voice.registration.ChannelKind;
import gov.voice.registration.Consent;
import gov.voice.registration.ConsentGiven;
import gov.voice.registration.NewRegistration;
import gov.voice.registration.RegistrationReadingService;
import gov.voice.registration.RegistrationService;
import gov.voice.registration.Terms;
import gov.voice.subject.Claim;
import gov.voice.subject.Identifier;
import gov.voice.subject.MatchService;
import gov.voice.subject.SubjectService;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;

/** What the office's people do with a case, one step each, through the services that the pages use. */
@ApplicationScoped
public class CaseSteps {
    static final String ZONE = "America/Chicago";

    @EJB
    private HandoverService handover;

    @EJB
    private CaseService cases;

    @EJB
    private CasePersonService people;

    @EJB
    private SubjectService subjects;

    @EJB
    private MatchService matches;

    @EJB
    private RegistrationService registrations;

    @EJB
    private RegistrationReadingService contracts;

    @EJB
    private AddressProofService proofs;

    @EJB
    private FactService facts;

    @Inject
    private DemoMail mail;

    @Inject
    private Clock clock;

    LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneId.of(ZONE)));
    }

    /** A full hour at which it is not yet safe to tell: the next evening, or the morning after it. */
    LocalTime hoursLater() {
        int hour = LocalTime.now(clock.withZone(ZoneId.of(ZONE))).getHour();
        return LocalTime.of(hour >= 6 && hour < 16 ? 18 : 8, 0);
    }

    /** A call that the hotline takes and hands over. */
    long call(Desks desks, String caller, String relation, String phone, String asks) {
        ContactForm form = new ContactForm(
                null,
                0,
                140,
                Direction.RECEIVED,
                Medium.CALL,
                "CASE_STATUS",
                false,
                caller,
                relation,
                "en",
                phone,
                true,
                false,
                asks);
        return as(
                desks.hotline(),
                () -> handover.handOver(form, desks.specialist().officeId()));
    }

    /** A specialist picks it up as a new case. */
    long pickUp(Desks desks, long contactId, String victimization) {
        return as(desks.specialist(), () -> {
            long version = handover.find(contactId).version();
            return handover.pickUp(contactId, new gov.voice.contact.PickUpForm(version, victimization, null));
        });
    }

    void describe(Desks desks, long caseId, String type, LocalDate on, String county) {
        as(desks.specialist(), () -> {
            long version = cases.header(caseId).summary().version();
            cases.describe(
                    caseId,
                    new VictimizationForm(version, type, on, null, county, "TX", "County sheriff", "26-" + caseId));
            return null;
        });
    }

    void promise(Desks desks, long caseId, String what, LocalDate due) {
        as(desks.specialist(), () -> {
            cases.promise(caseId, new PromiseForm(cases.header(caseId).summary().version(), what, due));
            return null;
        });
    }

    void close(Desks desks, long caseId, String reason) {
        as(desks.specialist(), () -> {
            cases.close(caseId, cases.header(caseId).summary().version(), reason);
            return null;
        });
    }

    long person(
            Desks desks,
            long caseId,
            PersonPart part,
            String relation,
            String given,
            String family,
            String language,
            boolean deceased) {
        return as(desks.specialist(), () -> {
            long id = people.add(
                    caseId,
                    new PersonForm(0, part, relation, given, family, null, deceased, language, null, null, null));
            return id;
        });
    }

    void verify(Desks desks, long caseId, long personId) {
        as(desks.specialist(), () -> {
            people.verify(caseId, personId, people.find(caseId, personId).version(), "QUESTIONS");
            return null;
        });
    }

    /** The specialist adds the subject from the case's papers; returns the proposed match. */
    long subject(Desks desks, long caseId, String given, String family, LocalDate birth, String alien, String booking) {
        List<Claim> claims = List.of(
                Claim.name(given, family, "county clerk, charging document"),
                Claim.birthDate(birth, today(), "county clerk, charging document"),
                Claim.number(Identifier.A_NUMBER, alien, null, "Form I-247A"),
                Claim.number(Identifier.BOOKING, booking, "county jail", "booking record"),
                Claim.number(Identifier.COURT_CASE, "CR-" + booking, "208th District Court", "charging document"));
        return as(desks.specialist(), () -> subjects.add(caseId, claims));
    }

    /** A second person compares and confirms; returns the subject. */
    long confirm(Desks desks, long matchId) {
        return as(desks.relations(), () -> {
            long version = matches.compare(matchId).version();
            matches.confirm(matchId, version, EnumSet.of(Identifier.A_NUMBER, Identifier.BIRTH_DATE));
            return subjects.ofMatch(matchId).id();
        });
    }

    long prepare(Desks desks, long caseId, long personId, long matchId, Terms terms) {
        return as(
                desks.specialist(), () -> registrations.prepare(new NewRegistration(caseId, personId, matchId, terms)));
    }

    void putInForce(Desks desks, long registrationId) {
        as(desks.specialist(), () -> {
            String consent = contracts.consents().get(0).code();
            registrations.putInForce(
                    registrationId,
                    contracts.detail(registrationId).version(),
                    new Consent(consent, ConsentGiven.RECORDED_CALL, today()));
            return null;
        });
    }

    void sendProofs(Desks desks, long registrationId) {
        as(desks.specialist(), () -> {
            contracts.channels(registrationId).stream()
                    .filter(channel -> channel.kind() == ChannelKind.EMAIL)
                    .forEach(channel -> proofs.send(channel.id()));
            return null;
        });
    }

    void confirmProofs(Desks desks, long registrationId) {
        as(desks.specialist(), () -> {
            contracts.channels(registrationId).stream()
                    .filter(channel -> channel.kind() == ChannelKind.EMAIL)
                    .forEach(channel -> proofs.confirm(channel.id(), mail.codeFor(channel.address())));
            return null;
        });
    }

    /** A community relations officer records a fact; where wished, the specialist verifies it as the second person. */
    long fact(Desks desks, long subjectId, String code, LocalDate on, boolean verified) {
        long fact = as(
                desks.relations(),
                () -> facts.record(new NewFact(
                        subjectId,
                        code,
                        on,
                        null,
                        ZONE,
                        SourceKind.DOCUMENT,
                        code.startsWith("CJ") ? "county clerk's docket" : "ICE field office letter")));
        if (verified) {
            as(desks.specialist(), () -> {
                facts.verify(fact);
                return null;
            });
        }
        return fact;
    }

    void correct(Desks desks, long factId, long subjectId, String code, LocalDate on) {
        as(
                desks.relations(),
                () -> facts.correct(
                        factId,
                        new NewFact(
                                subjectId,
                                code,
                                on,
                                null,
                                ZONE,
                                SourceKind.DOCUMENT,
                                "county clerk's corrected docket")));
    }
}
