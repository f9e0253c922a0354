package gov.voice.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A case: a specialist picks the call up, writes down who is in it and whom it is about; a second person confirms the match. */
class TheCaseIT {
    private static final String PAPERS = "Harris County clerk, charging document, 3 Nov";
    private static final Once<Case> CASE = new Once<>(TheCaseIT::open);
    private static final Once<Case> CONFIRMED = new Once<>(TheCaseIT::confirm);

    /** The mother's case and the match of its subject. */
    record Case(long id, long match) {}

    /** The case, with a subject whose match is confirmed. */
    static Case confirmed() {
        return CONFIRMED.get();
    }

    @Test
    void theCaseIsOfTheOfficeThatPickedItUp() throws Exception {
        Case opened = CASE.get();
        assertThat(Office.BEHIND.text(
                        "select o.name || ', ' || s.login from case_file c join office o on o.id = c.office_id"
                                + " join staff s on s.id = c.owner_id where c.id = ?",
                        opened.id()))
                .isEqualTo(Office.HOUSTON + ", " + Staff.SPECIALIST.login());
    }

    @Test
    void twoIdentifiersAreNeededAndASecondPerson() throws Exception {
        assertThat(Office.BEHIND.text(
                        "select m.state || ' ' || array_to_string(m.agreed, ',') || ' ' || s.login from subject_match m"
                                + " join staff s on s.id = m.decided_by where m.id = ?",
                        confirmed().match()))
                .startsWith("CONFIRMED ")
                .contains("A_NUMBER", "BIRTH_DATE")
                .endsWith(Staff.RELATIONS.login());
    }

    private static Case open() {
        TheCallIT.handedOver();
        try (Desk desk = Office.desk(Staff.SPECIALIST)) {
            desk.says("Pick up a contact");
            desk.look("day-specialist");
            desk.press("Contacts");
            desk.look("contacts-waiting");
            desk.follow("Pick up");
            desk.choose("type", "Other vehicular victimization");
            desk.look("case-new");
            desk.press("Open the case");
            desk.says("The case is open. Who is in it?");
            long caseId = desk.record();
            addVictim(desk);
            verifyMother(desk);
            describe(desk, caseId);
            return new Case(caseId, addSubject(desk, caseId));
        }
    }

    private static void addVictim(Desk desk) {
        desk.choose("part", "Victim");
        desk.type("given-name", Mother.VICTIM_GIVEN_NAMES);
        desk.type("family-name", Mother.FAMILY_NAMES);
        desk.tick("deceased");
        desk.look("case-people-adding");
        desk.press("Add");
        desk.says(Mother.VICTIM_GIVEN_NAMES + " " + Mother.FAMILY_NAMES);
    }

    private static void verifyMother(Desk desk) {
        desk.page().getByTitle("Edit: " + Mother.NAME).click();
        desk.type("do-not-say", "accident");
        desk.type("code-word", "jacaranda");
        desk.press("Save");
        desk.page().getByTitle("Edit: " + Mother.NAME).click();
        desk.choose("how", "Answers compared with the report");
        desk.press("Verified by me");
        desk.says("Identity and relation verified");
        desk.look("case-people");
    }

    private static void describe(Desk desk, long caseId) {
        desk.go("/case/view.xhtml?id=" + caseId);
        desk.type("occurred-on", "2026-05-17");
        desk.type("place", "Westheimer Road at Hillcroft");
        desk.type("county", "Harris");
        desk.type("state", "TX");
        desk.type("agency", "Houston Police Department");
        desk.type("report-number", "26-118804");
        desk.press("Save");
        desk.type("promise", "Call back with what may be told about custody.");
        desk.type("promise-due", java.time.LocalDate.now().plusDays(2).toString());
        desk.press("Promise it");
        desk.look("case-overview");
    }

    private static long addSubject(Desk desk, long caseId) {
        desk.go("/case/subjects.xhtml?id=" + caseId);
        desk.type("given", Mother.SUBJECT.givenName());
        desk.type("family", Mother.SUBJECT.familyName());
        desk.type("other-given", "Ralph");
        desk.type("other-family", "Domingo");
        desk.type("born", Mother.SUBJECT.birthDate());
        desk.type("source", PAPERS);
        desk.type("a-number", Mother.SUBJECT.number());
        desk.type("a-number-source", "Form I-247A");
        desk.type("booking", "26-0044172");
        desk.type("jail", "Harris County Jail");
        desk.type("booking-source", "Booking record");
        desk.type("court-case", "1802345");
        desk.type("court", "208th District Court");
        desk.type("court-case-source", PAPERS);
        desk.look("case-subjects-adding");
        desk.press("Add and ask a second person");
        desk.says("Added. A second person was asked to confirm the match.");
        desk.follow(Mother.SUBJECT_NAME);
        desk.says("You proposed this match");
        assertThat(desk.page().locator("#confirm").count())
                .as("whoever proposed a match does not confirm it")
                .isZero();
        desk.look("subject-proposed-by-oneself");
        return desk.record();
    }

    private static Case confirm() {
        Case opened = CASE.get();
        try (Desk desk = Office.desk(Staff.RELATIONS)) {
            desk.go("/day.xhtml?tasks=office");
            desk.says("Confirm a match of the subject");
            desk.look("day-relations");
            desk.go("/subject/list.xhtml?state=PROPOSED");
            desk.look("subjects-proposed");
            desk.follow(Mother.SUBJECT_NAME);
            desk.look("subject-match-to-confirm");
            for (String identifier : new String[] {"A-Number", "Birth date"}) {
                desk.page()
                        .getByRole(com.microsoft.playwright.options.AriaRole.ROW)
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(identifier))
                        .getByLabel("I compared it")
                        .check();
            }
            desk.press("Confirm");
            desk.says("The match is confirmed.");
        }
        return opened;
    }
}
