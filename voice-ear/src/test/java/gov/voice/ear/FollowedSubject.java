package gov.voice.ear;

import gov.voice.ear.DetentionExport.Detained;
import gov.voice.subject.NameKey;
import java.util.Locale;
import java.util.UUID;

/**
 * A subject whom a registrant asked to be told about, made behind the product: confirmed match, clear check, proven address,
 * any hour, English. For tests of the way from a file to a mail that need no pages.
 *
 * @param who as an export tells of them
 * @param address of the registrant, and nobody else's
 */
record FollowedSubject(Detained who, String address) {
    private static final String NUMBER = "A300555017";

    static FollowedSubject make(Behind behind) throws Exception {
        Detained who = new Detained(NUMBER, "Vance", "Terrell", "1984-02-29");
        String address = "aunt." + UUID.randomUUID().toString().substring(0, 8) + "@family.example.org";
        long office = behind.number("select min(id) from office");
        long one = staff(behind, office, "SPECIALIST");
        long two = staff(behind, office, "DISCLOSURE");
        long caseId = behind.number("""
                insert into case_file (number, office_id, opened_by)
                values ('V-2026-' || lpad(nextval('case_number_seq')::text, 6, '0'), ?, ?) returning id""", office, one);
        behind.run("insert into case_access (case_id, office_id, reason) values (?, ?, 'OFFICE')", caseId, office);
        long subject = subject(behind, who, one);
        long match = behind.number("""
                insert into subject_match (case_id, subject_id, state, agreed, proposed_by, decided_by, decided_at)
                values (?, ?, 'CONFIRMED', '{BIRTH_DATE,A_NUMBER}', ?, ?, now()) returning id""", caseId, subject, one, two);
        long registration = contract(behind, caseId, subject, match, one);
        behind.run(
                "insert into registration_channel (registration_id, rung, kind, address, proven_at) values (?, 1, 'EMAIL', ?, now())",
                registration,
                address);
        behind.run(
                "insert into check_1367 (subject_id, result, system_asked, checked_by) values (?, 'CLEAR', 'Central index', ?)",
                subject,
                two);
        behind.run("""
                update template t set state = 'APPROVED', approved_by = ?, approved_at = now()
                where t.language = 'en' and t.state = 'DRAFT' and not exists (
                    select from template o where o.code = t.code and o.language = t.language and o.state = 'APPROVED')""", two);
        return new FollowedSubject(who, address);
    }

    private static long staff(Behind behind, long office, String role) throws Exception {
        return behind.number(
                "insert into staff (login, full_name, role, office_id) values (?, 'Behind the product', ?, ?) returning id",
                "behind." + role.toLowerCase(Locale.ROOT),
                role,
                office);
    }

    private static long subject(Behind behind, Detained who, long maker) throws Exception {
        long subject = behind.number("""
                insert into subject (number, birth_date, created_by)
                values ('S-2026-' || lpad(nextval('subject_number_seq')::text, 6, '0'), ?::date, ?) returning id""", who.birthDate(), maker);
        behind.run(
                "insert into subject_name (subject_id, given_name, family_name, shown_first, name_key, source, created_by)"
                        + " values (?, ?, ?, true, ?, 'test', ?)",
                subject,
                who.givenName(),
                who.familyName(),
                NameKey.of(who.familyName(), who.givenName()),
                maker);
        behind.run(
                "insert into subject_identifier (subject_id, kind, value, source, created_by) values (?, 'A_NUMBER', ?, 'test', ?)",
                subject,
                who.number(),
                maker);
        return subject;
    }

    private static long contract(Behind behind, long caseId, long subject, long match, long preparer) throws Exception {
        long person = behind.number("""
                insert into case_person (case_id, part, relation, given_name, family_name, language, verified_by, verified_at,
                    verified_how, created_by)
                values (?, 'FAMILY', 'RELATIVE', 'Odile', 'Marchand', 'en', ?, now(), 'ID', ?) returning id""", caseId, preparer, preparer);
        return behind.number("""
                insert into registration (number, case_id, person_id, match_id, subject_id, state, topics, language, time_zone,
                    safe_from, safe_until, consent_version, consent_given, signed_on, in_force_from, prepared_by)
                values ('R-2026-' || lpad(nextval('registration_number_seq')::text, 6, '0'), ?, ?, ?, ?, 'IN_FORCE',
                    '{CUSTODY,HEARINGS}', 'en', 'America/Chicago', '00:00', '23:59:59', '1', 'SIGNED', current_date,
                    now(), ?) returning id""", caseId, person, match, subject, preparer);
    }
}
