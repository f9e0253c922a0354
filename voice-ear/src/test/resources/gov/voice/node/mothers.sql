-- Mothers who asked to be told, each about a subject of her own whom a detention export can name: confirmed match, valid
-- check, proven address, any hour. The group stands in place of {group}, the first of its numbers of :first to :last.
create temporary table mother on commit drop as
select i, 'V-2026-' || lpad(nextval('case_number_seq')::text, 6, '0') as case_number,
       'S-2026-' || lpad(nextval('subject_number_seq')::text, 6, '0') as subject_number,
       'A' || lpad((700000000 + i)::text, 9, '0') as a_number, null::bigint as case_id, null::bigint as subject_id,
       null::bigint as match_id, null::bigint as person_id, null::bigint as registration_id
from generate_series(cast(:first as integer), cast(:last as integer)) i;

insert into case_file (number, office_id, opened_by)
select case_number, s.office_id, s.id from mother, staff s where s.login = 'node.specialist';
update mother m set case_id = c.id from case_file c where c.number = m.case_number;
insert into case_access (case_id, office_id, reason) select c.id, c.office_id, 'OFFICE'
from mother m join case_file c on c.id = m.case_id;

insert into subject (number, birth_date, created_by)
select subject_number, '1985-04-17', s.id from mother, staff s where s.login = 'node.specialist';
update mother m set subject_id = s.id from subject s where s.number = m.subject_number;
insert into subject_name (subject_id, given_name, family_name, shown_first, name_key, source, created_by)
select subject_id, 'Tomasz', 'Wilk', true, 'wilk tomasz', 'charging document', s.id
from mother, staff s where s.login = 'node.specialist';
insert into subject_identifier (subject_id, kind, value, source, created_by)
select subject_id, 'A_NUMBER', a_number, 'Form I-247A', s.id from mother, staff s where s.login = 'node.specialist';
insert into subject_match (case_id, subject_id, state, agreed, proposed_by, decided_by, decided_at)
select case_id, subject_id, 'CONFIRMED', '{BIRTH_DATE,A_NUMBER}', one.id, two.id, now()
from mother, staff one, staff two where one.login = 'node.specialist' and two.login = 'node.relations';
update mother m set match_id = x.id from subject_match x where x.case_id = m.case_id;

insert into case_person (case_id, part, given_name, family_name, language, verified_by, verified_at, verified_how, created_by)
select case_id, 'FAMILY', 'Ana', 'Mora', 'en', s.id, now(), 'ID', s.id from mother, staff s where s.login = 'node.specialist';
update mother m set person_id = p.id from case_person p where p.case_id = m.case_id;
insert into registration (number, case_id, person_id, match_id, subject_id, state, topics, language, time_zone, safe_from,
    safe_until, consent_version, consent_given, signed_on, in_force_from, prepared_by)
select 'R-2026-' || lpad(nextval('registration_number_seq')::text, 6, '0'), case_id, person_id, match_id, subject_id, 'IN_FORCE',
    '{CUSTODY,HEARINGS}', 'en', 'America/Chicago', '00:00', '23:59:59', '1', 'SIGNED', current_date, now() - interval '1 day', s.id
from mother, staff s where s.login = 'node.specialist';
update mother m set registration_id = r.id from registration r where r.case_id = m.case_id;
insert into registration_channel (registration_id, rung, kind, address, proven_at)
select registration_id, 1, 'EMAIL', 'mother' || i || '@{group}', now() from mother;
insert into registration_channel (registration_id, rung, kind, address, urgent_only)
select registration_id, 2, 'CALL', '(312) 555-0123', true from mother;
insert into check_1367 (subject_id, result, system_asked, checked_by)
select subject_id, 'CLEAR', 'Central index', s.id from mother, staff s where s.login = 'node.disclosure';
