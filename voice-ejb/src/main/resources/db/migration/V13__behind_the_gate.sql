-- What must stay behind the gate, and what the gate must see: a source's own words, protection that a check has found,
-- dates that lie ahead, notices that were given up and come back, and convictions that rest on a fact.

-- ---------------------------------------------------------------------------------------------------------------
-- A source's own words. "Relief granted" tells of relief: only those who keep the gate read them.

create table source_words (
    fact_id       bigint unique references fact,
    quarantine_id bigint unique references feed_quarantine,
    words         text not null,
    check (num_nonnulls(fact_id, quarantine_id) = 1)
);
alter table source_words enable row level security;
create policy source_words_seen on source_words for select using ((select actor_role()) in ('DISCLOSURE', 'SYSTEM'));
create policy source_words_kept on source_words for insert with check ((select actor_role()) = 'SYSTEM');
grant select, insert on source_words to voice_app;

insert into source_words (fact_id, words)
    select id, source_detail from fact where batch_id is not null and source_detail is not null;
update fact set source_detail = null where batch_id is not null and source_detail is not null;
alter table fact add constraint fact_of_feed_has_no_detail check (batch_id is null or source_detail is null);
comment on column fact.source_detail is 'which document or official; what a feed wrote stands in source_words';

insert into source_words (quarantine_id, words)
    select quarantine_id, content ->> 'Detention Release Reason' from feed_quarantine_row
    where content ->> 'Detention Release Reason' <> '';
update feed_quarantine_row set content = content - 'Detention Release Reason' where content ? 'Detention Release Reason';
alter table feed_quarantine_row add constraint quarantine_without_reason check (not content ? 'Detention Release Reason');

-- ---------------------------------------------------------------------------------------------------------------
-- A protected person is barred by the check itself, whatever becomes of the hold. Protection does not lapse: only a
-- newer check ends it.

create or replace function subject_barred(subject bigint) returns boolean language sql stable security definer
    set search_path = voice, pg_temp
    return exists (select from hold h where h.subject_id = subject and h.lifted_at is null
                   and (h.expires_at is null or h.expires_at > now()))
        or coalesce((select k.result = 'PROTECTED' from check_1367 k where k.subject_id = subject
                     order by k.checked_at desc, k.id desc limit 1), false);

-- What an expired hold kept back is looked for however long ago it expired.
create index hold_that_expires on hold (expires_at) where lifted_at is null and expires_at is not null;

-- ---------------------------------------------------------------------------------------------------------------
-- Stages whose day may lie ahead: they announce a date and say nothing of where somebody is.

alter table stage add column ahead boolean not null default false;
update stage set ahead = true where code in ('CJ08', 'IM09', 'IM11', 'IM12');
comment on column stage.ahead is 'its day may be one to come, and it overtakes no other kind of fact';

-- ---------------------------------------------------------------------------------------------------------------
-- A notice that was given up because nobody was reached comes back when there is a new way; a person looks first.

alter table notice add column reopened_at timestamptz;
comment on column notice.reopened_at is 'when a way was found to reach the registrant after all; null where it was never given up';

-- ---------------------------------------------------------------------------------------------------------------
-- Of a court date the day of the hearing is known, not the day on which it was set. Whatever still says otherwise is a
-- draft with the right words, or is in force no longer; a new version stands as a draft in its place.

with right_words (language, former, now_right) as (values
    ('en', 'On {date}, a court date in your case was set, changed or postponed.',
     'A court date in your case was set, changed or postponed. The date that we know of is {date}.'),
    ('es', 'El {date} se fijó, se cambió o se aplazó una fecha del tribunal en su caso.',
     'Se fijó, se cambió o se aplazó una fecha del tribunal en su caso. La fecha que conocemos es el {date}.')),
false_dates as (
    select t.id, t.language, t.state, w.now_right from template t
        join template_part p on p.template_id = t.id and p.part = 'HAPPENED'
        join right_words w on w.language = t.language and w.former = p.words
    where t.code = 'CJ08' and t.state <> 'RETIRED'),
drafts as (
    update template_part p set words = f.now_right from false_dates f
    where f.state = 'DRAFT' and p.template_id = f.id and p.part = 'HAPPENED'),
retired as (
    update template t set state = 'RETIRED' from false_dates f where f.state = 'APPROVED' and t.id = f.id),
made as (
    insert into template (code, language, version)
    select 'CJ08', f.language, (select max(version) + 1 from template o where o.code = 'CJ08' and o.language = f.language)
    from false_dates f where f.state = 'APPROVED'
    returning id, language)
insert into template_part (template_id, part, words)
select made.id, p.part, case when p.part = 'HAPPENED' then f.now_right else p.words end
from made join false_dates f on f.language = made.language and f.state = 'APPROVED'
    join template_part p on p.template_id = f.id;

-- ---------------------------------------------------------------------------------------------------------------
-- "Convicted" is said only where a verified plea, verdict or sentence stands that somebody else recorded. With the
-- writer's own rights: what is barred from somebody bears no conviction for them either.

create function conviction_follows_a_fact() returns trigger language plpgsql set search_path = voice, pg_temp as $$
begin
    if new.convicted and (tg_op = 'INSERT' or not old.convicted) and not exists (
        select from fact f join fact_verification v on v.fact_id = f.id
        where f.subject_id = new.subject_id and f.code in ('CJ11', 'CJ13', 'CJ16')
          and f.recorded_by is distinct from actor_id()
          and not exists (select from fact c where c.supersedes = f.id)) then
        raise exception 'A conviction rests on a verified plea, verdict or sentence' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger conviction_follows_a_fact before insert or update on subject_match
    for each row execute function conviction_follows_a_fact();
