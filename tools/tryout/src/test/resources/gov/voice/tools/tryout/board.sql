-- Beside the story: a case for each way of having a part in one, each state of a match, and each bar or other match of its
-- subject; in each, facts recorded by either office, with a notice in each kind of state.

insert into staff (id, login, full_name, role, office_id) values (9004, 'q.doe', 'Quinn Doe', 'RELATIONS', 9002);
insert into case_file (id, number, office_id, opened_by) values (9002, 'V-2026-900002', 9002, 9004);
insert into case_access (case_id, office_id, reason) values (9002, 9002, 'OFFICE');

create temp table way on commit drop as
    select 20000 + row_number() over () as id, part, match, bar
    from unnest(array['OFFICE', 'OTHERS', 'TEAM', 'ENDED', 'FOR_A_TIME']) part,
        unnest(array['CONFIRMED', 'PROPOSED', 'UNDONE']) match,
        unnest(array['NONE', 'HOLD', 'PROTECTED', 'OWN_OTHER_CASE', 'FOREIGN_OTHER_CASE']) bar;

insert into case_file (id, number, office_id, opened_by) select id, 'V-2026-9' || id, 9002, 9004 from way;
insert into case_access (case_id, office_id, staff_id, reason, until)
    select id, case when part = 'OTHERS' then 9002 when part <> 'TEAM' then 9001 end, case when part = 'TEAM' then 9001 end,
        case when part = 'TEAM' then 'TEAM' else 'GRANT' end,
        case part when 'ENDED' then now() - interval '1 day' when 'FOR_A_TIME' then now() + interval '1 day' end
    from way;
insert into case_person (id, case_id, part, given_name, family_name, created_by)
    select id, id, 'VICTIM', 'Ines', 'Ficticia', 9004 from way;
insert into subject (id, number, created_by) select id, 'S-2026-9' || id, 9004 from way;
insert into subject_match (id, case_id, subject_id, state, agreed, proposed_by, decided_by, decided_at)
    select id, id, id, match, '{BIRTH_DATE,A_NUMBER}', 9001, case when match <> 'PROPOSED' then 9002 end,
        case when match <> 'PROPOSED' then now() end
    from way;
insert into subject_match (case_id, subject_id, state, agreed, proposed_by, decided_by, decided_at)
    select case bar when 'OWN_OTHER_CASE' then 9001 else 9002 end, id, 'CONFIRMED', '{BIRTH_DATE,A_NUMBER}', 9001, 9002, now()
    from way where bar like '%OTHER_CASE';
insert into hold (kind, subject_id, authority, reason, placed_by)
    select 'SEALED', id, 'order', 'invented', 9003 from way where bar = 'HOLD';
insert into check_1367 (subject_id, result, system_asked, checked_by)
    select id, 'PROTECTED', 'invented system', 9003 from way where bar = 'PROTECTED';
insert into registration (id, number, case_id, person_id, match_id, subject_id, state, topics, language, time_zone,
        consent_version, consent_given, signed_on, in_force_from, prepared_by)
    select id, 'R-2026-9' || id, id, id, id, id, 'IN_FORCE', '{CUSTODY}', 'es', 'America/Chicago',
        'IC-2026-1', 'IN_PERSON', current_date, now(), 9001
    from way;

create temp table told on commit drop as
    select 100 * way.id + row_number() over (partition by way.id) as id, way.id as way, by_whom, stands.state, stands.why
    from way, unnest(array[9002, 9004]) by_whom,
        (values ('NEW', '{}'), ('REVIEW', '{CLASS_X}'), ('WITHHELD', '{REVIEW_REFUSED}'), ('WAITING', '{NO_ADDRESS}'),
            ('WAITING', '{CHECK_MISSING}'), ('CALL', '{}'), ('DELIVERED', '{}')) stands (state, why);

insert into fact (id, subject_id, code, occurred_on, zone, known_at, source, recorded_by)
    select id, way, 'CJ90', current_date, 'America/Chicago', now(), 'police report', by_whom from told;
insert into notice (fact_id, registration_id, case_id, subject_id, state, why, made_at, moved_at, ended_at)
    select id, way, way, way, state, why::text[], now() - interval '2 days', now() - interval '1 day',
        case when state in ('WITHHELD', 'DELIVERED') then now() end
    from told;
