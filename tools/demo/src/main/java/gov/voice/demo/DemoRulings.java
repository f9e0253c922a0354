package gov.voice.demo;

import gov.voice.hold.CheckResult;
import gov.voice.hold.CheckService;
import gov.voice.hold.HoldKind;
import gov.voice.hold.HoldService;
import gov.voice.hold.NewCheck;
import gov.voice.hold.NewHold;
import gov.voice.registration.RegistrationReadingService;
import gov.voice.registration.RegistrationService;
import gov.voice.registration.RevokeReason;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;

/** What a disclosure officer rules in the story, and what a registrant takes back. */
@ApplicationScoped
public class DemoRulings {
    @EJB
    private CheckService checks;

    @EJB
    private HoldService holds;

    @EJB
    private RegistrationService registrations;

    @EJB
    private RegistrationReadingService contracts;

    void check(Desks desks, long subjectId) {
        DemoStaff.as(
                desks.disclosure(),
                () -> checks.record(new NewCheck(subjectId, CheckResult.CLEAR, "Central index", "demo-" + subjectId)));
    }

    void hold(Desks desks, long subjectId) {
        DemoStaff.as(
                desks.disclosure(),
                () -> holds.place(NewHold.onSubject(
                        subjectId,
                        HoldKind.OPEN_INVESTIGATION,
                        "Request of the prosecutor",
                        "Asked by letter of the county prosecutor",
                        null)));
    }

    void revoke(Desks desks, long registrationId) {
        DemoStaff.as(desks.specialist(), () -> {
            registrations.revoke(
                    registrationId, contracts.detail(registrationId).version(), RevokeReason.REGISTRANT_ASKED);
            return null;
        });
    }
}
