package gov.voice.it;

import gov.voice.access.Actor;
import gov.voice.access.Role;
import gov.voice.notice.CallService;
import gov.voice.registration.Reach;
import gov.voice.registration.RegistrationService;
import gov.voice.registration.RevokeReason;
import gov.voice.registration.Topic;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * A case whose subject is confirmed, with a registrant who asked to be told of everything by voice. The owner makes it, with
 * people of its own; what happens to its notices is the product's doing.
 */
final class FollowedCase {
    private final long office = People.office();

    /** Opened the case, proposed the match, prepared the contract. */
    final Actor specialist = People.staff(Role.SPECIALIST, office);

    /** Recorded the facts. */
    final Actor recorder = People.staff(Role.RELATIONS, office);

    /** Confirmed the match and verified the facts. */
    final Actor second = People.staff(Role.RELATIONS, office);

    final long caseId = Owner.number("""
            insert into case_file (number, office_id, opened_by, owner_id)
            values ('V-2026-' || lpad(nextval('case_number_seq')::text, 6, '0'), ?, ?, ?) returning id""", office, specialist.id(), specialist.id());

    final long subjectId = Owner.number("""
            insert into subject (number, created_by)
            values ('S-2026-' || lpad(nextval('subject_number_seq')::text, 6, '0'), ?) returning id""", specialist.id());

    private final long matchId = Owner.number("""
            insert into subject_match (case_id, subject_id, state, agreed, proposed_by, decided_by, decided_at)
            values (?, ?, 'CONFIRMED', array['NAME', 'BIRTH_DATE'], ?, ?, now()) returning id""", caseId, subjectId, specialist.id(), second.id());

    final long registrationId = register();

    FollowedCase() {
        Owner.run(
                "insert into case_access (case_id, office_id, reason, granted_by) values (?, ?, 'OFFICE', ?)",
                caseId,
                office,
                specialist.id());
        Owner.run(
                "insert into registration_channel (registration_id, rung, kind, address) values (?, 1, 'CALL', '(713) 555-0142')",
                registrationId);
    }

    private long register() {
        long person = Owner.number("""
                insert into case_person (case_id, part, relation, given_name, family_name, verified_by, verified_at, verified_how, created_by)
                values (?, 'FAMILY', 'MOTHER', 'Marisol', 'Ortega Ruiz', ?, now(), 'DOCUMENT', ?) returning id""", caseId, specialist.id(), specialist.id());
        return Owner.number("""
                insert into registration (number, case_id, person_id, match_id, subject_id, state, topics, language, time_zone,
                    consent_version, consent_given, signed_on, in_force_from, prepared_by)
                values ('R-2026-' || lpad(nextval('registration_number_seq')::text, 6, '0'), ?, ?, ?, ?, 'IN_FORCE',
                    array['CUSTODY', 'HEARINGS', 'OUTCOME', 'TRANSFERS'], 'es', 'America/Chicago', 'IC-2026-1', 'SIGNED',
                    current_date, now() - interval '1 day', ?) returning id""", caseId, person, matchId, subjectId, specialist.id());
    }

    /** A verified fact of this code, of today, with its notice put to be decided; the notice's id. */
    long notice(String code) {
        return notice(code, "null");
    }

    /** As above, at this time, in SQL. */
    long notice(String code, String occurredAt) {
        long fact = Owner.number("""
                insert into fact (subject_id, code, occurred_on, occurred_at, zone, known_at, source, recorded_by)
                values (?, ?, (coalesce(%1$s, now()) at time zone 'America/Chicago')::date, %1$s, 'America/Chicago', now(),
                    'Court docket', ?) returning id""".formatted(occurredAt), subjectId, code, recorder.id());
        Owner.run(
                "insert into fact_verification (fact_id, how, verified_by) values (?, 'BY_SECOND_PERSON', ?)",
                fact,
                second.id());
        long notice = Owner.number("""
                insert into notice (fact_id, registration_id, case_id, subject_id) values (?, ?, ?, ?) returning id""", fact, registrationId, caseId, subjectId);
        Owner.run("insert into outbox (notice_id, step) values (?, 'DECIDE')", notice);
        return notice;
    }

    /** Records, behind everybody's back, that the subject was checked and is clear. */
    void clear() {
        Owner.run(
                "insert into check_1367 (subject_id, result, system_asked, checked_by) values (?, 'CLEAR', 'Central index', ?)",
                subjectId,
                People.staff(Role.DISCLOSURE, People.office()).id());
    }

    /** A notice that waits for a ruling: of a kind on which a person always rules. */
    long noticeInReview() {
        clear();
        long notice = notice("CJ01");
        awaitState(notice, "REVIEW");
        return notice;
    }

    /** A notice that the specialist is to call about. */
    long noticeToCall() {
        clear();
        long notice = notice("CJ05");
        awaitState(notice, "CALL");
        return notice;
    }

    /** A notice that the registrant was told of in a call. */
    long noticeTold(CallService calls) {
        long notice = noticeToCall();
        People.as(specialist, () -> calls.script(notice, false));
        People.as(specialist, () -> calls.told(notice));
        return notice;
    }

    /** The registrant is reached by another number from now on. */
    void newNumber(RegistrationService registrations) {
        long channel = Owner.number(
                "select id from registration_channel where registration_id = ? and retired_at is null", registrationId);
        People.doAs(specialist, () -> registrations.replaceAddress(registrationId, channel, "(713) 555-0177"));
    }

    /** Other terms for the contract, at any hour, as a draft; its id. */
    long otherTerms(RegistrationService registrations, Set<Topic> topics, List<Reach> channels) {
        return People.as(
                specialist,
                () -> registrations.prepareOtherTerms(
                        registrationId,
                        Contracts.version(registrationId),
                        Contracts.terms(topics, LocalTime.MIN, LocalTime.of(23, 59), channels)));
    }

    /** From now on a draft is the contract. */
    void putInForce(RegistrationService registrations, long draft) {
        People.doAs(specialist, () -> registrations.putInForce(draft, Contracts.version(draft), Contracts.CONSENT));
    }

    /** The contract ends. */
    void revoke(RegistrationService registrations, RevokeReason why) {
        People.doAs(specialist, () -> registrations.revoke(registrationId, Contracts.version(registrationId), why));
    }

    static String state(long notice) {
        return Owner.rows("select state from notice where id = ?", notice)
                .get(0)
                .get("state")
                .toString();
    }

    static List<String> why(long notice) {
        return Owner.query(handle -> handle.select("select unnest(why) from notice where id = ?", notice)
                .mapTo(String.class)
                .list());
    }

    static void awaitState(long notice, String state) {
        Await.until("notice " + notice + " is " + state, () -> state.equals(state(notice)));
    }

    /** Whether an open task of this key stands. */
    static boolean owed(String key) {
        return Owner.number("select count(*) from task where key = ? and done_at is null", key) > 0;
    }
}
