-- ${subjects} subjects in as many cases, each with a confirmed match, a valid check and a registrant.
insert into staff (login, full_name, role, office_id)
select 'b.specialist', 'Bench Specialist', 'SPECIALIST', min(id) from office
union all select 'b.relations', 'Bench Relations', 'RELATIONS', min(id) from office
union all select 'b.disclosure', 'Bench Disclosure', 'DISCLOSURE', min(id) from office;

update template set state = 'APPROVED', approved_by = (select id from staff where login = 'b.disclosure'), approved_at = now();

create temporary table n as select g as nth from generate_series(1, ${subjects}) g;
create temporary table who as select
    (select min(id) from office) as office, (select id from staff where login = 'b.specialist') as specialist,
    (select id from staff where login = 'b.relations') as relations,
    (select id from staff where login = 'b.disclosure') as disclosure;

insert into case_file (id, version, number, office_id, opened_by, owner_id, victimization_type)
select 1000000 + nth, 1, 'V-2026-' || lpad(nth::text, 6, '0'), office, specialist, specialist, 'other-vehicular' from n, who;
insert into case_access (case_id, office_id, reason) select 1000000 + nth, office, 'OFFICE' from n, who;
insert into case_person (id, version, case_id, part, relation, given_name, family_name, language, verified_by, verified_at,
                         verified_how, created_by)
select 1000000 + nth, 1, 1000000 + nth, 'FAMILY', 'MOTHER', 'Benedicta', 'Prueba' || nth, 'es', specialist, now(), 'CALLED_BACK', specialist
from n, who;
insert into subject (id, version, number, birth_date, created_by)
select 1000000 + nth, 1, 'S-2026-' || lpad(nth::text, 6, '0'), date '1980-01-01' + nth % 9000, specialist from n, who;
insert into subject_name (subject_id, given_name, family_name, shown_first, name_key, source, created_by)
select 1000000 + nth, 'Ejemplo', 'Inventado' || nth, true, 'inventado' || nth || ' ejemplo', 'bench', specialist from n, who;
insert into subject_identifier (subject_id, kind, value, source, created_by)
select 1000000 + nth, 'A_NUMBER', 'A' || (200000000 + nth), 'bench', specialist from n, who;
insert into subject_match (id, version, case_id, subject_id, state, agreed, proposed_by, decided_by, decided_at)
select 1000000 + nth, 1, 1000000 + nth, 1000000 + nth, 'CONFIRMED', array['A_NUMBER', 'BIRTH_DATE'], specialist, relations, now()
from n, who;
insert into check_1367 (subject_id, result, system_asked, checked_by)
select 1000000 + nth, 'CLEAR', 'bench', disclosure from n, who;
