package gov.voice.it;

import gov.voice.access.Actor;
import gov.voice.access.Role;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mother with a contract about one subject, made by the owner: confirmed match, valid check, proven address, any hour.
 *
 * @param address her e-mail address, of nobody else
 */
record Registrant(long office, Actor specialist, long caseId, long subjectId, long registrationId, String address) {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    static Registrant with(String emailAddress) {
        long office = People.office();
        Actor one = People.staff(Role.SPECIALIST, office);
        Actor two = People.staff(Role.SPECIALIST, office);
        long caseId = Owner.number("""
                insert into case_file (number, office_id, opened_by)
                values ('V-2026-' || lpad(nextval('case_number_seq')::text, 6, '0'), ?, ?) returning id""", office, one.id());
        Owner.run("insert into case_access (case_id, office_id, reason) values (?, ?, 'OFFICE')", caseId, office);
        long subject = Owner.number("""
                insert into subject (number, created_by)
                values ('S-2026-' || lpad(nextval('subject_number_seq')::text, 6, '0'), ?) returning id""", one.id());
        long match = Owner.number("""
                insert into subject_match (case_id, subject_id, state, agreed, proposed_by, decided_by, decided_at)
                values (?, ?, 'CONFIRMED', '{BIRTH_DATE,A_NUMBER}', ?, ?, now()) returning id""", caseId, subject, one.id(), two.id());
        long registration = contract(caseId, subject, match, one, emailAddress);
        return new Registrant(office, one, caseId, subject, registration, emailAddress);
    }

    /** With an address that no other test uses. */
    static Registrant anew() {
        return with("mother" + NUMBER.incrementAndGet() + "." + System.nanoTime() + "@example.org");
    }

    private static long contract(long caseId, long subject, long match, Actor preparedBy, String address) {
        long person = Owner.number("""
                insert into case_person (case_id, part, given_name, family_name, language, verified_by, verified_at,
                    verified_how, created_by)
                values (?, 'FAMILY', 'Ana', 'Mora', 'es', ?, now(), 'ID', ?) returning id""", caseId, preparedBy.id(), preparedBy.id());
        long registration = Owner.number("""
                insert into registration (number, case_id, person_id, match_id, subject_id, state, topics, language, time_zone,
                    safe_from, safe_until, consent_version, consent_given, signed_on, in_force_from, prepared_by)
                values ('R-2026-' || lpad(nextval('registration_number_seq')::text, 6, '0'), ?, ?, ?, ?, 'IN_FORCE',
                    '{CUSTODY,HEARINGS}', 'es', 'America/Chicago', '00:00', '23:59:59', '1', 'SIGNED', current_date,
                    now(), ?) returning id""", caseId, person, match, subject, preparedBy.id());
        Owner.run(
                "insert into registration_channel (registration_id, rung, kind, address, proven_at) values (?, 1, 'EMAIL', ?, now())",
                registration,
                address);
        Owner.run(
                "insert into registration_channel (registration_id, rung, kind, address, urgent_only) values (?, 2, 'CALL', '(312) 555-0123', true)",
                registration);
        return registration;
    }

    /** A clear check under 8 U.S.C. 1367, as of now. */
    void checked() {
        Owner.run(
                "insert into check_1367 (subject_id, result, system_asked, checked_by) values (?, 'CLEAR', 'CIS', ?)",
                subjectId,
                People.staff(Role.DISCLOSURE, office).id());
    }

    /** So many relatives of the same case have contracts about the same subject, in English and with no address. */
    void joinedBy(int relatives) {
        Owner.run("""
                with p as (insert into case_person (case_id, part, given_name, family_name, created_by)
                    select ?, 'FAMILY', 'Relative', g::text, ? from generate_series(1, ?) g returning id)
                insert into registration (number, case_id, person_id, match_id, subject_id, state, topics, language, time_zone,
                    consent_version, consent_given, signed_on, in_force_from, prepared_by)
                select 'R-2026-' || lpad(nextval('registration_number_seq')::text, 6, '0'), r.case_id, p.id, r.match_id,
                    r.subject_id, 'IN_FORCE', '{CUSTODY}', 'en', r.time_zone, '1', 'SIGNED', current_date, r.in_force_from,
                    r.prepared_by from p, registration r where r.id = ?""", caseId, specialist.id(), relatives, registrationId);
    }

    /** The one notice of this contract. */
    long notice() {
        return Owner.number("select id from notice where registration_id = ?", registrationId);
    }

    /** The one notice of this contract; its state. */
    String state() {
        return Owner.rows("select state from notice where registration_id = ?", registrationId).stream()
                .map(row -> row.get("state").toString())
                .reduce("", String::concat);
    }
}
