package gov.voice.browser;

import static org.assertj.core.api.Assertions.assertThat;

import gov.voice.ear.Await;
import gov.voice.ear.Mailbox;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/**
 * Reaching others of the family: a sister who has no e-mail is called, a brother who may be reached only later in the day
 * gets nothing before.
 */
class ReachIT {
    private static final String SISTER = "Elena Ortega Ruiz";
    private static final String BROTHER = "Tomás Ortega Ruiz";
    private static final String BROTHERS_ADDRESS = "tomas.ortega@family.example.org";
    private static final Once<Boolean> RELEASED = new Once<>(ReachIT::tellThemOfARelease);
    private static final Once<Long> CALL = new Once<>(() -> Office.BEHIND.number("""
            select max(n.id) from notice n join registration r on r.id = n.registration_id
            join case_person p on p.id = r.person_id where n.state = 'CALL' and p.given_name = 'Elena'"""));

    /** A release is on its way to everybody in the family, each as they asked. */
    static void released() {
        RELEASED.get();
    }

    /** A notice that somebody is to be called about. */
    static long callToMake() {
        released();
        return CALL.get();
    }

    @Test
    void whoHasNoMailIsCalledAndTheCallIsAccountedFor() throws Exception {
        RELEASED.get();
        try (Desk desk = Office.desk(Staff.SPECIALIST)) {
            desk.go("/notice/calls.xhtml");
            desk.says("Safe to call now");
            desk.look("calls");
            desk.press("Call " + SISTER);
            desk.says("Do not name the agency, to anybody who answers.");
            desk.says("Hola, " + SISTER + ":");
            desk.look("call-script");
            desk.press("Told in these words");
            desk.says("Recorded as told, and accounted for.");
        }
        assertThat(states(SISTER)).containsOnlyOnce("ACKNOWLEDGED");
        assertThat(Office.BEHIND.text("select address from disclosure_accounting where recipient = ?", SISTER))
                .isEqualTo("+17135550163");
    }

    @Test
    void outsideTheSafeHoursNothingGoesOut() throws Exception {
        RELEASED.get();
        Await.until("the brother's notices may go", () -> states(BROTHER).equals("RELEASED,RELEASED"));
        assertThat(Office.BEHIND.text("""
                        select distinct (o.due_at at time zone r.time_zone)::time || ' ' || (o.due_at > now())
                        from outbox o join notice n on n.id = o.notice_id join registration r on r.id = n.registration_id
                        join case_person p on p.id = r.person_id where p.given_name = 'Tomás'""")).isEqualTo("19:30:00 true");
        try (Desk desk = Office.desk(Staff.SPECIALIST)) {
            desk.go("/notice/board.xhtml?state=RELEASED");
            desk.look("notices-to-be-sent");
            desk.page().locator("table.list tbody a").first().click();
            desk.says("Nothing was tried yet.");
            desk.look("notice-to-be-sent");
        }
        assertThat(new Mailbox(Office.VOICE, BROTHERS_ADDRESS).mails())
                .as("nothing but the proof of the address")
                .hasSize(1);
    }

    private static boolean tellThemOfARelease() throws Exception {
        TheCaseIT.Case mothers = TheGateIT.told().mothers();
        try (Desk desk = Office.desk(Staff.SPECIALIST)) {
            addRelative(desk, mothers, "Elena", "Sister");
            desk.page().getByLabel("Address or number 3").fill("(713) 555-0163");
            putInForce(desk);
            addRelative(desk, mothers, "Tomás", "Brother");
            desk.type("safe-from", LocalTime.of(19, 30).toString());
            desk.page().getByLabel("Address or number 1").fill(BROTHERS_ADDRESS);
            putInForce(desk);
            desk.press("Send a code");
            desk.page()
                    .getByLabel("Code: " + BROTHERS_ADDRESS)
                    .fill(new Mailbox(Office.VOICE, BROTHERS_ADDRESS).await(1).code());
            desk.press("Confirm the code");
            desk.says("Proven");
        }
        TheGateIT.recordAndVerify(mothers.match(), "Criminal · Released", "Released", Office.today());
        TheGateIT.recordAndVerify(
                mothers.match(),
                "Criminal · Probation or supervised release",
                "Probation or supervised release",
                Office.today());
        Await.until("the sister is to be called twice", () -> states(SISTER).equals("CALL,CALL"));
        return true;
    }

    /** Writes somebody down, makes sure who they are, and begins their contract: in Spanish, where the mother lives. */
    private static void addRelative(Desk desk, TheCaseIT.Case mothers, String givenName, String relation) {
        String name = givenName + " " + Mother.FAMILY_NAMES;
        desk.go("/case/people.xhtml?id=" + mothers.id());
        desk.choose("part", "Family");
        desk.choose("person-relation", relation);
        desk.type("given-name", givenName);
        desk.type("family-name", Mother.FAMILY_NAMES);
        desk.press("Add");
        desk.page().getByTitle("Edit: " + name).click();
        desk.choose("how", "In person");
        desk.press("Verified by me");
        desk.go("/case/subjects.xhtml?id=" + mothers.id());
        desk.follow("Contract for " + name);
        desk.choose("language", "Spanish");
        desk.page().selectOption("#zone", Mother.zone());
        desk.type("safe-from", Mother.NOT_BEFORE.toString());
        desk.type("safe-until", Mother.NOT_AFTER.toString());
    }

    private static void putInForce(Desk desk) {
        desk.press("Save the draft");
        desk.choose("given-how", "In person");
        desk.type("signed-on", LocalDate.now().minusDays(1).toString());
        desk.press("Put in force now");
        desk.says("The contract is in force from now on.");
    }

    private static String states(String name) throws Exception {
        return String.join(",", Office.BEHIND.texts("""
                select n.state from notice n join registration r on r.id = n.registration_id
                join case_person p on p.id = r.person_id where p.given_name || ' ' || p.family_name = ?""", name));
    }
}
