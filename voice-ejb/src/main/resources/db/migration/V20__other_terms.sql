-- Other terms are one act: a contract takes the place of one that runs, which ends at that same moment. Both are of one
-- person and one match. What it takes the place of, and with which contract the line began, is said once, when its draft
-- is written.

alter table registration
    add column replaces bigint,
    add column origin   bigint,
    add constraint registration_line_whole check ((replaces is null) = (origin is null)),
    add constraint registration_replaces foreign key (replaces, case_id, subject_id)
        references registration (id, case_id, subject_id),
    add constraint registration_line_began foreign key (origin, case_id, subject_id)
        references registration (id, case_id, subject_id);
comment on column registration.replaces is 'the contract that this one takes the place of; null where it is the first';
comment on column registration.origin is 'the first contract of the line; null where it is that one itself';

-- One runs and one is a draft at most; and one takes the place of another, once.
drop index registration_once;
create unique index registration_once on registration (person_id, match_id) where state = 'IN_FORCE';
create unique index registration_draft_once on registration (person_id, match_id) where state = 'DRAFT';
create unique index registration_replaces_once on registration (replaces) where state <> 'DISCARDED';
create index registration_by_origin on registration (origin) where origin is not null;

-- ---------------------------------------------------------------------------------------------------------------
-- Whether sending is paused is seen by all who may look at the board of notices.

drop policy sending_seen on sending;
create policy sending_seen on sending for select using (
    (select actor_role()) in ('SYSTEM', 'SPECIALIST', 'RELATIONS', 'DISCLOSURE', 'SUPERVISOR', 'ADMINISTRATOR'));

-- ---------------------------------------------------------------------------------------------------------------
-- Whether a fact corrects one that a registrant was told, perhaps under a contract whose place this one took.

create function corrects_told(of_fact bigint, under_contract bigint) returns boolean language sql stable
    set search_path = voice, pg_temp
    return exists (
        with recursive corrected as (
            select f.supersedes as id from fact f where f.id = of_fact and f.supersedes is not null
            union all
            select e.supersedes from fact e join corrected on e.id = corrected.id where e.supersedes is not null)
        select from corrected join notice t on t.fact_id = corrected.id
            join registration told on told.id = t.registration_id
            join registration asks on asks.id = under_contract
        where coalesce(told.origin, told.id) = coalesce(asks.origin, asks.id)
            and (t.state in ('SENDING', 'UNCONFIRMED', 'DELIVERED', 'ACKNOWLEDGED')
                 or exists (select from disclosure_accounting a where a.notice_id = t.id)));
grant execute on function corrects_told(bigint, bigint) to voice_app;
