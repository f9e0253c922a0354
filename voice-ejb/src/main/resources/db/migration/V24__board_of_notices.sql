-- The board of notices in one question, however many there are.

-- Who is barred today, as a set, for whoever asks about many at once; of one subject it is asked as before. Of the checks of
-- a subject the newest counts. Nobody but the owner reads it.
create view barred_subject as
    select h.subject_id from hold h
    where h.subject_id is not null and h.lifted_at is null and (h.expires_at is null or h.expires_at > now())
    union all
    select k.subject_id from check_1367 k
    where k.result = 'PROTECTED' and not exists (
        select from check_1367 newer
        where newer.subject_id = k.subject_id and (newer.checked_at, newer.id) > (k.checked_at, k.id));
create index check_1367_protected on check_1367 (subject_id) where result = 'PROTECTED';

create or replace function subject_barred(subject bigint) returns boolean language sql stable security definer
    set search_path = voice, pg_temp
    return exists (select from barred_subject b where b.subject_id = subject);

-- ---------------------------------------------------------------------------------------------------------------
-- What is read of a notice by whoever may not know why it is held back: each pair of a contract and a fact that they see,
-- and how it stands; all that are in hand alike, without id, and since they were made.
--
-- Definer, for two reasons. By its policy a withheld notice is not there, and would tell by its absence. And the policies
-- ask subject_open for every row, which is right for a page and not for a count over an office's years: here access and
-- bar are sets, read once. A pair is told of where the policies show both its contract and its fact, and of no other; to
-- whoever may know why nothing is told here, since they read the notices themselves.
--
-- Which states and reasons may be told is the caller's to say, who says the same on the pages of a case and of a notice.
-- Whatever it says, of a withheld one nothing is told but that the pair is in hand.
create function board_notices(of_case bigint, kept_states text[], open_reasons text[]) returns table (
        id bigint, fact_id bigint, registration_id bigint, case_id bigint, standing text, ended boolean, urgent boolean,
        since timestamptz, code text, occurred_on date, case_number text)
    language sql stable security definer set search_path = voice, pg_temp
    begin atomic
        -- Three questions and not one with an "or", so that each has its index.
        with access as (
            select a.case_id from case_access a where a.office_id = actor_office() and a.until is null
            union
            select a.case_id from case_access a where a.staff_id = actor_id() and a.until is null
            union
            select a.case_id from case_access a
            where a.until > now() and (a.office_id = actor_office() or a.staff_id = actor_id())
        -- Materialized, or what is asked of a contract would be asked again of each of its notices.
        ), contract as materialized (
            select r.id, m.state in ('PROPOSED', 'CONFIRMED') as matched,
                exists (select from subject_match o where o.subject_id = r.subject_id and o.state = 'CONFIRMED'
                        and o.case_id in (select case_id from access)) as confirmed,
                exists (select from subject_match o where o.subject_id = r.subject_id and o.state = 'PROPOSED'
                        and o.case_id in (select case_id from access)) as proposed
            from access a join registration r on r.case_id = a.case_id join subject_match m on m.id = r.match_id
            where actor_role() in ('SPECIALIST', 'RELATIONS', 'SUPERVISOR') and (of_case is null or r.case_id = of_case)
                and r.subject_id not in (select b.subject_id from barred_subject b)
        ), pair as (
            select n.id, n.fact_id, n.registration_id, n.case_id, n.state, n.urgent, n.made_at, n.moved_at,
                n.ended_at is not null as ended, f.code, f.occurred_on, c.number as case_number, r.matched,
                n.state = 'WITHHELD' or n.state = any (kept_states)
                    or n.state = 'WAITING' and not n.why && open_reasons as in_hand
            from contract r join notice n on n.registration_id = r.id join fact f on f.id = n.fact_id
                join case_file c on c.id = n.case_id
            where r.confirmed or r.proposed
                and f.recorded_by in (select s.id from staff s where s.office_id = actor_office())
        )
        select case when not p.in_hand then p.id end, p.fact_id, p.registration_id, p.case_id,
            case when p.in_hand then 'IN_HAND' else p.state end, p.ended and not p.in_hand, p.urgent,
            case when p.in_hand then p.made_at else p.moved_at end, p.code, p.occurred_on, p.case_number
        from pair p
        -- What waited under a match that was taken back will never be told, and is nobody's question any more.
        where p.matched or not p.in_hand;
    end;
grant execute on function board_notices(bigint, text[], text[]) to voice_app;

-- Parts in cases that end some day are few, and looked for apart from those that do not.
create index case_access_for_a_time on case_access (until) where until is not null;
