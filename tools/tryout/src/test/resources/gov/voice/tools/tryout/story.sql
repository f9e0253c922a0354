-- One row in every table of case content, as an office of an older release left them: one office, one case, one notice.
-- Runs on the schema of version 3 and on every later one.

insert into office (id, code, name, time_zone, phone) values
    (9001, 'NORTH', 'North office', 'America/Chicago', '(312) 555-0110'),
    (9002, 'SOUTH', 'South office', 'America/Chicago', '(312) 555-0120');
insert into staff (id, login, full_name, role, office_id) values
    (9001, 'n.abara', 'Nnenna Abara', 'SPECIALIST', 9001),
    (9002, 'o.lund', 'Olaf Lund', 'RELATIONS', 9001),
    (9003, 'p.reyes', 'Paz Reyes', 'DISCLOSURE', 9001);

insert into case_file (id, number, office_id, opened_by) values (9001, 'V-2026-900001', 9001, 9001);
insert into case_access (case_id, office_id, reason) values (9001, 9001, 'OFFICE');
insert into case_person (id, case_id, part, given_name, family_name, created_by)
    values (9001, 9001, 'VICTIM', 'Ines', 'Ficticia', 9001);
insert into case_note (case_id, body, written_by) values (9001, 'Prefers to be called in the morning.', 9001);
insert into contact (id, state, office_id, to_office_id, case_id, taken_by, ended_at)
    values (9001, 'HANDED_OVER', 9001, 9001, 9001, 9001, now());
insert into contact_tally (day, office_id, reason, taken_by) values (current_date, 9001, 'COMMENTARY', 9001);

insert into subject (id, number, birth_date, created_by) values (9001, 'S-2026-900001', '1990-02-03', 9001);
insert into subject_name (subject_id, given_name, family_name, shown_first, name_key, source, created_by)
    values (9001, 'Invented', 'Person', true, 'person invented', 'police report', 9001);
insert into subject_identifier (subject_id, kind, value, source, created_by)
    values (9001, 'A_NUMBER', 'A900000001', 'police report', 9001);
insert into subject_match (id, case_id, subject_id, state, agreed, proposed_by, decided_by, decided_at)
    values (9001, 9001, 9001, 'CONFIRMED', '{BIRTH_DATE,A_NUMBER}', 9001, 9002, now());
insert into hold (kind, case_id, authority, reason, placed_by) values ('COURT_ORDER', 9001, 'order', 'invented', 9003);
insert into check_1367 (subject_id, result, system_asked, checked_by) values (9001, 'CLEAR', 'invented system', 9003);

insert into stage (code, topic, title_en, title_es) values ('CJ90', 'CUSTODY', 'A stage', 'Una etapa');
insert into registration (id, number, case_id, person_id, match_id, subject_id, state, topics, language, time_zone,
        consent_version, consent_given, signed_on, in_force_from, prepared_by)
    values (9001, 'R-2026-900001', 9001, 9001, 9001, 9001, 'IN_FORCE', '{CUSTODY}', 'es', 'America/Chicago',
        'IC-2026-1', 'IN_PERSON', current_date, now(), 9001);
insert into registration_channel (id, registration_id, rung, kind, address, proven_at)
    values (9001, 9001, 1, 'EMAIL', 'ines@example.org', now());
insert into fact (id, subject_id, code, occurred_on, zone, known_at, source, recorded_by)
    values (9001, 9001, 'CJ90', current_date, 'America/Chicago', now(), 'police report', 9002);
insert into fact_verification (fact_id, how, verified_by) values (9001, 'BY_SECOND_PERSON', 9001);
insert into notice (id, fact_id, registration_id, case_id, subject_id, state, ended_at)
    values (9001, 9001, 9001, 9001, 9001, 'DELIVERED', now());
insert into review (notice_id, answer, ruled_by) values (9001, 'RELEASE', 9003);
insert into decision (notice_id, moment, answer, question, trace) values (9001, 'FIRST', 'RELEASE', '{}', '[]');
insert into template (id, code, language, version) values (9001, 'CJ90', 'es', 1);
insert into message (id, registration_id, channel_id, purpose, language, subject_line, body) values
    (9001, 9001, 9001, 'NOTICE', 'es', 'Novedades', 'Palabras'),
    (9002, 9001, 9001, 'PROOF', 'es', 'Su código', 'Palabras');
insert into message_notice (message_id, notice_id, template_id) values (9001, 9001, 9001);
insert into attempt (id, message_id, kind, state, answered_at) values (9001, 9001, 'EMAIL', 'ACCEPTED', now());
insert into disclosure_accounting (notice_id, attempt_id, subject_id, case_id, person_id, nature, purpose, authority,
        recipient, address)
    values (9001, 9001, 9001, 9001, 9001, 'custody', 'notice', 'contract', 'Ines Ficticia', 'ines@example.org');
insert into task (kind, duty, office_id, case_id, subject_id, notice_id) values ('CALL', 'SPECIALIST', 9001, 9001, 9001, 9001);

insert into audit_event (actor_id, role, office_id, act, outcome) values
    (9001, 'SPECIALIST', 9001, 'CaseService.open', 'DONE'),
    (9002, 'RELATIONS', 9001, 'FactService.record', 'DONE'),
    (9001, 'SPECIALIST', 9001, 'FactService.verify', 'DONE');
