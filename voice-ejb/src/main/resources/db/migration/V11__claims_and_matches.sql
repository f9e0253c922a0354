-- What a case claims about its subject, apart from what the subject's record holds; and how a subject that is already
-- known to another office is found without telling that it was.

-- A claim is a case's, from its papers. The record of the subject takes it over when the match is confirmed (or at
-- once, where the subject was made from this case). Until then the case sees its own claims and nothing else.
create sequence match_claim_seq;
create table match_claim (
    id          bigint primary key default nextval('match_claim_seq'),
    match_id    bigint not null references subject_match,
    kind        text not null check (kind in ('NAME', 'BIRTH_DATE', 'A_NUMBER', 'BOOKING', 'COURT_CASE', 'FBI', 'STATE_ID')),
    alias       boolean not null default false,
    value       text not null check (value <> ''),
    given_name  text,
    family_name text,
    issuer      text,
    source      text not null,
    claimed_by  bigint not null references staff,
    claimed_at  timestamptz not null default clock_timestamp(),
    check ((kind = 'NAME') = (num_nulls(given_name, family_name) = 0)),
    check (kind = 'NAME' or not alias),
    check (kind <> 'A_NUMBER' or value ~ '^A[0-9]{9}$')
);
comment on column match_claim.value is 'what is compared: name key, ISO date, or the number as it is kept';
create index match_claim_by_match on match_claim (match_id);

alter table subject_match
    add column founded boolean not null default false,
    add column conviction_document text,
    add constraint conviction_has_document check (not convicted or conviction_document is not null);
comment on column subject_match.founded is 'the subject''s record was made from this match''s claims';

alter table match_claim enable row level security;
create policy match_claim_all on match_claim using (
    exists (select from subject_match m where m.id = match_claim.match_id));
grant select, insert on match_claim to voice_app;
grant usage, select on match_claim_seq to voice_app;

-- ---------------------------------------------------------------------------------------------------------------
-- A proposed match shows what one's own office put there; a confirmed one shows the record of all offices.

drop policy subject_name_all on subject_name;
create policy subject_name_seen on subject_name for select using (
    (select actor_role()) in ('SYSTEM', 'DISCLOSURE')
    or exists (select from subject_match m where m.subject_id = subject_name.subject_id and m.state = 'CONFIRMED')
    or created_by in (select s.id from staff s where s.office_id = (select actor_office()))
        and exists (select from subject_match m where m.subject_id = subject_name.subject_id and m.founded and m.state = 'PROPOSED'));
create policy subject_name_claimed on subject_name for insert with check (
    (select actor_role()) = 'SYSTEM' or exists (select from subject s where s.id = subject_name.subject_id));

drop policy subject_identifier_all on subject_identifier;
create policy subject_identifier_seen on subject_identifier for select using (
    (select actor_role()) in ('SYSTEM', 'DISCLOSURE')
    or exists (select from subject_match m where m.subject_id = subject_identifier.subject_id and m.state = 'CONFIRMED')
    or created_by in (select s.id from staff s where s.office_id = (select actor_office()))
        and exists (select from subject_match m where m.subject_id = subject_identifier.subject_id and m.founded and m.state = 'PROPOSED'));
create policy subject_identifier_claimed on subject_identifier for insert with check (
    (select actor_role()) = 'SYSTEM' or exists (select from subject s where s.id = subject_identifier.subject_id));

drop policy fact_seen on fact;
create policy fact_seen on fact for select using (
    (select actor_role()) in ('SYSTEM', 'DISCLOSURE')
    or (select actor_role()) in ('SPECIALIST', 'RELATIONS', 'SUPERVISOR')
        and (exists (select from subject_match m where m.subject_id = fact.subject_id and m.state = 'CONFIRMED')
             or recorded_by in (select s.id from staff s where s.office_id = (select actor_office()))
                and exists (select from subject_match m where m.subject_id = fact.subject_id and m.state = 'PROPOSED'))
        and not subject_barred(fact.subject_id));

-- A match is confirmed with the system's sight: the claims of one case join the record of all.
create policy subject_joined on subject for update using ((select actor_role()) = 'SYSTEM');

-- ---------------------------------------------------------------------------------------------------------------
-- Everything by which a subject can be recognized, in one shape.

create function subject_records(subject bigint) returns table (kind text, value text, issuer text)
    language sql stable set search_path = voice, pg_temp
    begin atomic
        select 'NAME', n.name_key, '' from subject_name n where n.subject_id = subject
        union select i.kind, i.value, lower(btrim(coalesce(i.issuer, ''))) from subject_identifier i where i.subject_id = subject
        union select 'BIRTH_DATE', s.birth_date::text, '' from subject s where s.id = subject and s.birth_date is not null;
    end;

-- The one subject, of whatever office, that a case's claims are about: a number agrees, and a second identifier of
-- another kind does. Null where there is none, or more than one (then a person decides), and for whoever may not work
-- on the case. Definer, and tells an id only: the caller proposes a match with it exactly as with a subject just made.
-- Passed over is what this case has already found to be somebody else, and who has another A-Number.
create function subject_to_link(for_case bigint, claims jsonb) returns bigint
    language sql stable security definer set search_path = voice, pg_temp
    begin atomic
        with claimed as (
            select c.kind, c.value, lower(btrim(coalesce(c.issuer, ''))) as issuer
            from jsonb_to_recordset(claims) as c(kind text, value text, issuer text)
        ), candidate as (
            select distinct i.subject_id
            from claimed c join subject_identifier i on i.kind = c.kind and i.value = c.value
                and lower(btrim(coalesce(i.issuer, ''))) = c.issuer
        ), fitting as (
            select a.subject_id
            from candidate a cross join lateral subject_records(a.subject_id) r
                join claimed c on c.kind = r.kind and c.value = r.value and c.issuer = r.issuer
            where not exists (select from subject_match m where m.subject_id = a.subject_id and m.case_id = for_case
                              and m.state in ('REJECTED', 'UNDONE') and not m.founded)
              and (not exists (select from claimed n where n.kind = 'A_NUMBER')
                   or not exists (select from subject_identifier i where i.subject_id = a.subject_id and i.kind = 'A_NUMBER')
                   or exists (select from subject_identifier i join claimed n on n.kind = i.kind and n.value = i.value
                              where i.subject_id = a.subject_id and i.kind = 'A_NUMBER'))
            group by a.subject_id having count(distinct r.kind) >= 2
        )
        select case when count(*) = 1 then min(f.subject_id) end from fitting f
        where actor_role() in ('SPECIALIST', 'RELATIONS', 'SUPERVISOR')
          and exists (select from case_access a where a.case_id = for_case and (a.until is null or a.until > now())
                      and (a.office_id = actor_office() or a.staff_id = actor_id()));
    end;
grant execute on function subject_to_link(bigint, jsonb) to voice_app;

-- ---------------------------------------------------------------------------------------------------------------
-- Versions of the consent that an information contract rests on, as dated rows.

insert into code_list (list, code, position, label_en, label_es) values
    ('consent', 'IC-2026-1', 1, 'Information contract, version 2026-1', 'Contrato de información, versión 2026-1');
