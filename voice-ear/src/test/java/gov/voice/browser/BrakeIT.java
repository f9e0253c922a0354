package gov.voice.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import gov.voice.ear.DetentionExport;
import gov.voice.ear.DetentionExport.Detained;
import gov.voice.subject.NameKey;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A mass of notices stops for a supervisor to look; and sending as a whole can be paused by the people who may. */
class BrakeIT {
    private static final int TOO_MANY = 501;
    private static final Detained KNOWN_TO_MANY = new Detained("A300555777", "Sandoval", "Iván", "1981-09-09");

    @Test
    void tooManyNoticesOfOneFileWaitForASupervisor() throws Exception {
        manyWhoAskedToBeTold();
        DetentionExport export =
                new DetentionExport().held(KNOWN_TO_MANY, Instant.now().minus(Duration.ofHours(2)));
        try (Desk desk = Office.desk(Staff.RELATIONS)) {
            desk.go("/feed/list.xhtml");
            desk.page().setInputFiles("#file", new FilePayload("export.csv", "text/csv", export.csv()));
            desk.press("Send file");
            desk.says(TOO_MANY + " notices wait for a supervisor.");
            desk.look("feed-batch-stopped");
        }
        try (Desk desk = Office.desk(Staff.SUPERVISOR)) {
            desk.go("/day.xhtml?tasks=office");
            desk.says("A batch was stopped");
            desk.look("day-supervisor");
            desk.go("/notice/brake.xhtml");
            desk.page().locator("ul.lines a.button").first().click();
            desk.says("501 notices in one batch; 500 would pass");
            desk.look("brake");
            desk.type("reason", "The file was sent for the wrong month.");
            desk.press("Discard all notices");
            desk.says("The notices are ended. The facts stay.");
        }
        assertThat(Office.BEHIND.number("""
                        select count(*) from notice n join subject_identifier i on i.subject_id = n.subject_id
                        where i.value = ? and n.state <> 'SUPERSEDED' and n.state <> 'WITHHELD'""", KNOWN_TO_MANY.number())).isZero();
    }

    @Test
    void theAdministratorPausesAllSendingAndResumesIt() {
        try (Desk desk = Office.administrator()) {
            desk.press("Sending");
            desk.says("Notices are being sent.");
            desk.unfold("Pause all sending");
            desk.type("sending-reason", "The mail server is moved.");
            desk.press("Pause all sending");
            desk.says("The mail server is moved.");
            desk.look("sending-paused");
            desk.unfold("Resume sending");
            desk.type("sending-reason", "It is moved.");
            desk.press("Resume sending");
            desk.says("Notices are being sent.");
            desk.look("sending");
        }
    }

    /** Behind the product: nobody would sit through five hundred contracts. */
    private static void manyWhoAskedToBeTold() throws Exception {
        Office.desk(Staff.SUPERVISOR).close();
        long staff = Office.BEHIND.number("select id from staff where login = ?", Staff.SPECIALIST.login());
        long office = Office.BEHIND.number("select id from office where name = ?", Office.HOUSTON);
        long caseId = Office.BEHIND.number("""
                insert into case_file (number, office_id, opened_by, owner_id)
                values ('V-2026-' || lpad(nextval('case_number_seq')::text, 6, '0'), ?, ?, ?) returning id""", office, staff, staff);
        Office.BEHIND.run(
                "insert into case_access (case_id, office_id, reason) values (?, ?, 'OFFICE')", caseId, office);
        long subject = Office.BEHIND.number("""
                insert into subject (number, birth_date, created_by)
                values ('S-2026-' || lpad(nextval('subject_number_seq')::text, 6, '0'), ?::date, ?) returning id""", KNOWN_TO_MANY.birthDate(), staff);
        Office.BEHIND.run(
                "insert into subject_name (subject_id, given_name, family_name, shown_first, name_key, source, created_by)"
                        + " values (?, ?, ?, true, ?, 'test', ?)",
                subject,
                KNOWN_TO_MANY.givenName(),
                KNOWN_TO_MANY.familyName(),
                NameKey.of(KNOWN_TO_MANY.familyName(), KNOWN_TO_MANY.givenName()),
                staff);
        Office.BEHIND.run(
                "insert into subject_identifier (subject_id, kind, value, source, created_by) values (?, 'A_NUMBER', ?, 'test', ?)",
                subject,
                KNOWN_TO_MANY.number(),
                staff);
        Office.BEHIND.run("""
                with m as (insert into subject_match (case_id, subject_id, state, agreed, proposed_by, decided_by, decided_at)
                    values (?, ?, 'CONFIRMED', '{BIRTH_DATE,A_NUMBER}', ?, (select min(id) from staff), now()) returning id),
                p as (insert into case_person (case_id, part, given_name, family_name, created_by)
                    select ?, 'FAMILY', 'Relative', g::text, ? from generate_series(1, ?) g returning id)
                insert into registration (number, case_id, person_id, match_id, subject_id, state, topics, language, time_zone,
                    consent_version, consent_given, signed_on, in_force_from, prepared_by)
                select 'R-2026-' || lpad(nextval('registration_number_seq')::text, 6, '0'), ?, p.id, m.id, ?, 'IN_FORCE',
                    '{CUSTODY}', 'en', 'America/Chicago', '1', 'SIGNED', current_date, now(), ? from p, m""", caseId, subject, staff, caseId, staff, TOO_MANY, caseId, subject, staff);
    }
}
