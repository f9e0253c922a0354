package gov.voice.browser;

import static org.assertj.core.api.Assertions.assertThat;

import gov.voice.ear.Mailbox.Mail;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A registration: the mother says what she wants to hear, how, when and in which language, and her address is proven. */
class TheContractIT {
    private static final Once<Long> PROVEN = new Once<>(TheContractIT::registerMother);

    /** The mother's contract, in force, with a proven address. */
    static long mothers() {
        return PROVEN.get();
    }

    @Test
    void theProofIsNeutralAndInHerLanguage() throws Exception {
        mothers();
        Mail proof = Mother.mailbox().mails().get(0);
        assertThat(proof.subject()).isEqualTo("Confirme su dirección, por favor");
        assertThat(proof.fromName()).isEqualTo("Updates");
        assertThat(proof.language()).isEqualTo("es");
        assertThat(proof.body() + proof.headers())
                .doesNotContain("VOICE", "Rafael", "Dominguez", "ICE ")
                .doesNotContainIgnoringCase("victim");
    }

    @Test
    void theContractIsDatedWithItsConsentAndItsAddressProven() throws Exception {
        long contract = mothers();
        assertThat(Office.BEHIND.text("""
                        select concat_ws(' ', state, language, name_agency, safe_until, consent_given, in_force_from is not null)
                        from registration where id = ?""", contract)).isEqualTo("IN_FORCE es f 20:00:00 RECORDED_CALL t");
        assertThat(Office.BEHIND.texts("""
                        select concat_ws(' ', kind, urgent_only, proven_at is not null) from registration_channel
                        where registration_id = ? order by rung""", contract)).containsExactly("EMAIL f t", "CALL t f");
    }

    private static long registerMother() throws Exception {
        TheCaseIT.Case mothers = TheCaseIT.confirmed();
        try (Desk desk = Office.desk(Staff.SPECIALIST)) {
            desk.go("/case/subjects.xhtml?id=" + mothers.id());
            desk.look("case-subjects");
            desk.follow("Contract for " + Mother.NAME);
            terms(desk);
            desk.look("registration-edit");
            desk.press("Save the draft");
            desk.says("The draft is saved. It tells nobody anything yet.");
            long contract = desk.record();
            desk.look("registration-draft");
            desk.choose("given-how", "On a recorded call");
            desk.type("signed-on", LocalDate.now().minusDays(1).toString());
            desk.press("Put in force now");
            desk.says("The contract is in force from now on.");
            prove(desk);
            desk.look("registration-proven");
            return contract;
        }
    }

    /** E-mail first, a call if it is urgent, in Spanish, not after eight in the evening where she lives, no agency named. */
    private static void terms(Desk desk) {
        desk.choose("language", "Spanish");
        desk.type("safe-from", Mother.NOT_BEFORE.toString());
        desk.type("safe-until", Mother.NOT_AFTER.toString());
        desk.page().selectOption("#zone", Mother.zone());
        desk.type("household", "Her husband reads her mail and knows of the case.");
        desk.page().getByLabel("Address or number 1").fill(Mother.ADDRESS);
        desk.page().getByLabel("Address or number 2").fill(Mother.PHONE);
    }

    private static void prove(Desk desk) throws Exception {
        desk.press("Send a code");
        desk.says("A code is on its way.");
        desk.look("registration-code-sent");
        desk.page()
                .getByLabel("Code: " + Mother.ADDRESS)
                .fill(Mother.mailbox().await(1).code());
        desk.press("Confirm the code");
        desk.says("Proven");
    }
}
