package gov.voice.browser;

import static org.assertj.core.api.Assertions.assertThat;

import gov.voice.tools.admin.AuditVerification;
import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

/** The trail: an auditor finds who saw, changed, decided and sent what, and the seals verify. */
class TheTrailIT {
    @Test
    void theAuditorFindsItAndTheSealsVerify() throws Exception {
        TheCaseIT.Case mothers = TheGateIT.told().mothers();
        long notice = Office.BEHIND.number(
                "select n.id from notice n join fact f on f.id = n.fact_id where f.code = 'IM10' and n.registration_id = ?",
                TheContractIT.mothers());
        try (Desk desk = Office.desk(Staff.AUDITOR)) {
            desk.press("Audit trail");
            desk.look("trail");
            desk.go("/audit/trail.xhtml?act=ReviewService.rule&kind=case&id=" + mothers.id());
            desk.says(Staff.DISCLOSURE.login());
            desk.says("ReviewService.rule");
            desk.saysNothingOf(Mother.NAME);
            desk.saysNothingOf(Mother.SUBJECT.familyName());
            desk.go("/audit/trail.xhtml?act=HandoverService&kind=case&id=" + mothers.id());
            desk.says("HandoverService.pickUp");
            desk.says(Staff.SPECIALIST.login());
            desk.go("/audit/trail.xhtml?kind=notice&id=" + notice);
            desk.says("Outbox.decide");
            desk.says("Handover.hand");
            desk.press("Verify the seals");
            desk.says("The trail is whole");
            desk.look("trail-verified");
        }
        assertThat(AuditVerification.run(Office.VOICE.owner(), new PrintStream(OutputStream.nullOutputStream())))
                .as("the owner's command finds the trail whole")
                .isTrue();
    }
}
