-- Whoever opens the database as voice_app, with the settings of whatever role, finds there what that role may know and
-- does there what that role may do. Three layers: functions and columns by grant, rows by policy, and what belongs together
-- by key. Policies of others that were permissive stay as they are; who may write is said beside them, restrictively.

-- ---------------------------------------------------------------------------------------------------------------
-- Functions: none for everybody. A default that names a schema takes nothing of the global one away.

alter default privileges revoke execute on functions from public;
revoke execute on all functions in schema voice from public;

-- ---------------------------------------------------------------------------------------------------------------
-- Access to a case, and what of a subject is to be seen: each answers role, access and bar in one. Whatever the reason
-- for a no, it is the answer of an empty query, so that nothing can be learned by asking that reading would not tell.

create function actor_at_work() returns boolean language sql stable parallel safe
    return actor_role() in ('SYSTEM', 'HOTLINE', 'SPECIALIST', 'RELATIONS', 'DISCLOSURE', 'SUPERVISOR', 'ANALYST', 'AUDITOR',
        'ADMINISTRATOR');

create function case_open(for_case bigint) returns boolean language sql stable security definer cost 500
    begin atomic
        select actor_role() in ('SPECIALIST', 'RELATIONS', 'SUPERVISOR') and exists (
            select from case_access a where a.case_id = for_case and (a.until is null or a.until > now())
                and (a.office_id = actor_office() or a.staff_id = actor_id()));
    end;

-- Is there a fact or a notice of the subject that this reader sees? The bar itself is subject_barred, which from now on
-- only the owner may ask. Asked for every row of a list: in plpgsql, since a function of SQL that calls another plans that
-- one anew at each call, and the common case (a confirmed match, and a fact) first and by itself.
create function subject_open(subject bigint) returns boolean language plpgsql stable security definer cost 1000
    set search_path = voice, pg_temp as $$
begin
    if actor_role() not in ('SPECIALIST', 'RELATIONS', 'SUPERVISOR') or subject_barred(subject) then
        return false;
    end if;
    if exists (select from fact f where f.subject_id = subject) and exists (
            select from subject_match m join case_access a on a.case_id = m.case_id
            where m.subject_id = subject and m.state = 'CONFIRMED' and (a.until is null or a.until > now())
                and (a.office_id = actor_office() or a.staff_id = actor_id())) then
        return true;
    end if;
    return exists (
        select from subject_match m join case_access a on a.case_id = m.case_id
        where m.subject_id = subject and (a.until is null or a.until > now())
            and (a.office_id = actor_office() or a.staff_id = actor_id())
            and (m.state = 'PROPOSED' and exists (
                    select from fact f join staff s on s.id = f.recorded_by
                    where f.subject_id = subject and s.office_id = actor_office())
                or exists (select from notice n where n.case_id = m.case_id and n.subject_id = subject
                    and n.state <> 'WITHHELD')));
end $$;

-- May this reader see what an entry of the quarantine says? Everyone it could be about must be theirs to know.
create function quarantine_open(entry bigint) returns boolean language plpgsql stable security definer cost 1000
    set search_path = voice, pg_temp as $$
declare
    one bigint;
begin
    if actor_role() not in ('RELATIONS', 'SUPERVISOR') then
        return false;
    end if;
    for one in select unnest(r.subjects) from feed_quarantine_row r where r.quarantine_id = entry loop
        if subject_barred(one) or not exists (
                select from subject_match m join case_access a on a.case_id = m.case_id
                where m.subject_id = one and m.state in ('PROPOSED', 'CONFIRMED') and (a.until is null or a.until > now())
                    and (a.office_id = actor_office() or a.staff_id = actor_id())) then
            return false;
        end if;
    end loop;
    return true;
end $$;

-- Does whoever acts lead the case: as its owner, or as a supervisor who has a part in it?
create function case_led(for_case bigint) returns boolean language sql stable security definer cost 500
    begin atomic
        select case_open(for_case) and (actor_role() = 'SUPERVISOR' or actor_role() = 'SPECIALIST' and exists (
            select from case_file c where c.id = for_case and c.owner_id = actor_id()));
    end;

-- May whoever acts give this part in a case? An office has the cases that it opens; who leads one takes people of its
-- office into the team; a supervisor gives parts to others.
create function case_part_to_give(for_case bigint, to_office bigint, to_staff bigint, as_reason text) returns boolean
    language sql stable security definer
    begin atomic
        select case as_reason
            when 'OFFICE' then actor_role() in ('SPECIALIST', 'SUPERVISOR') and to_office = actor_office() and exists (
                select from case_file c where c.id = for_case and c.office_id = actor_office() and c.opened_by = actor_id())
            when 'TEAM' then case_led(for_case) and exists (
                select from case_file c join staff s on s.office_id = c.office_id where c.id = for_case and s.id = to_staff)
            when 'GRANT' then case_led(for_case) and actor_role() = 'SUPERVISOR'
            else false end;
    end;

revoke execute on function subject_barred(bigint) from voice_app;
grant execute on function actor_at_work(), case_open(bigint), case_led(bigint), subject_open(bigint),
    quarantine_open(bigint), case_part_to_give(bigint, bigint, bigint, text) to voice_app;

drop policy feed_quarantine_row_seen on feed_quarantine_row;
create policy feed_quarantine_row_seen on feed_quarantine_row for select using (
    (select actor_role()) in ('SYSTEM', 'DISCLOSURE')
    or (select actor_role()) in ('RELATIONS', 'SUPERVISOR') and quarantine_open(quarantine_id));

-- Every policy that asked for the bar, of whatever migration, asks for the whole answer instead.
do $$
declare
    asking record;
begin
    for asking in
        select p.polname, p.polrelid::regclass as on_table, pg_get_expr(p.polqual, p.polrelid) as condition
        from pg_policy p join pg_class c on c.oid = p.polrelid
        where c.relnamespace = 'voice'::regnamespace and pg_get_expr(p.polqual, p.polrelid) like '%subject\_barred(%'
    loop
        execute format('alter policy %I on %s using (%s)', asking.polname, asking.on_table,
            regexp_replace(asking.condition, 'NOT (voice\.)?subject_barred\(', 'subject_open(', 'g'));
    end loop;
    if exists (select from pg_policy where pg_get_expr(polqual, polrelid) like '%subject\_barred(%'
               or pg_get_expr(polwithcheck, polrelid) like '%subject\_barred(%') then
        raise exception 'A policy asks for the bar in a way that this migration does not know';
    end if;
end $$;

-- ---------------------------------------------------------------------------------------------------------------
-- Signing in has a role of its own, which is nobody's: it reads accounts and counts failures.

alter table staff enable row level security;
create policy staff_seen on staff for select using (
    (select actor_at_work()) or (select actor_role()) = 'SIGN_IN');
create policy staff_opened on staff for insert with check ((select actor_role()) = 'ADMINISTRATOR');
-- One's own row is one's own language and keys, never whether one may come in.
create policy staff_changed on staff for update using (
    (select actor_role()) = 'ADMINISTRATOR' or id = (select actor_id()) and role = (select actor_role()) and enabled);

alter table staff_credential enable row level security;
create policy credential_read on staff_credential for select using ((select actor_role()) in ('SIGN_IN', 'SYSTEM'));
create policy credential_made on staff_credential for insert with check ((select actor_role()) = 'ADMINISTRATOR');
create policy credential_tried on staff_credential for update using ((select actor_role()) = 'SIGN_IN');

alter table office enable row level security;
create policy office_seen on office for select using ((select actor_at_work()));
create policy office_opened on office for insert with check ((select actor_role()) = 'ADMINISTRATOR');
create policy office_changed on office for update using ((select actor_role()) = 'ADMINISTRATOR');

-- ---------------------------------------------------------------------------------------------------------------
-- The trail: who writes is who acts, and when is what the database says.

revoke insert on audit_event from voice_app;
grant insert (actor_id, role, office_id, act, outcome, reference, concerns, detail) on audit_event to voice_app;
drop policy audit_written on audit_event;
create policy audit_written on audit_event for insert with check (
    case (select actor_role())
        when '' then false
        when 'SIGN_IN' then act = 'SignIn.judge'
        when 'SYSTEM' then actor_id is null and role not in ('HOTLINE', 'SPECIALIST', 'RELATIONS', 'DISCLOSURE',
            'SUPERVISOR', 'ANALYST', 'AUDITOR', 'ADMINISTRATOR', 'NOBODY')
        else role = (select actor_role()) and actor_id is not distinct from (select actor_id())
            and office_id is not distinct from (select actor_office())
    end);

-- ---------------------------------------------------------------------------------------------------------------
-- Who has a part in a case

alter table case_access enable row level security;
create policy case_access_seen on case_access for select using (
    (select actor_role()) in ('SYSTEM', 'DISCLOSURE')
    or (select actor_role()) in ('SPECIALIST', 'RELATIONS', 'SUPERVISOR')
        and (office_id = (select actor_office()) or staff_id = (select actor_id()) or case_open(case_id)));
create policy case_access_given on case_access for insert with check (
    granted_by = (select actor_id()) and case_part_to_give(case_id, office_id, staff_id, reason));
-- A part that was given can be ended, once; that of the case's office never is.
create policy case_access_ended on case_access for update
    using (until is null and reason <> 'OFFICE' and case_led(case_id)
        and (staff_id is not null or (select actor_role()) = 'SUPERVISOR'))
    with check (until is not null);

-- ---------------------------------------------------------------------------------------------------------------
-- Work of the system, its switch, its words and lists

alter table outbox enable row level security;
create policy outbox_all on outbox using ((select actor_role()) = 'SYSTEM');

alter table job enable row level security;
create policy job_all on job using ((select actor_role()) = 'SYSTEM');

alter table sending enable row level security;
create policy sending_seen on sending for select using (
    (select actor_role()) in ('SYSTEM', 'SPECIALIST', 'DISCLOSURE', 'SUPERVISOR', 'ADMINISTRATOR'));
create policy sending_switched on sending for update using (
    (select actor_role()) = 'SYSTEM'
    or (select actor_role()) in ('SUPERVISOR', 'ADMINISTRATOR'))
    with check ((select actor_role()) = 'SYSTEM' or set_by = (select actor_id()));

alter table code_list enable row level security;
create policy code_list_seen on code_list for select using ((select actor_at_work()));
create policy code_list_added on code_list for insert with check ((select actor_role()) = 'ADMINISTRATOR');
create policy code_list_changed on code_list for update using ((select actor_role()) = 'ADMINISTRATOR');

alter table release_class enable row level security;
create policy release_class_seen on release_class for select using ((select actor_at_work()));
create policy release_class_added on release_class for insert with check ((select actor_role()) = 'ADMINISTRATOR');
create policy release_class_changed on release_class for update using ((select actor_role()) = 'ADMINISTRATOR');

-- Words are written by one and approved by another; what is approved no longer changes.
alter table template enable row level security;
create policy template_seen on template for select using (
    (select actor_role()) in ('SYSTEM', 'SPECIALIST', 'RELATIONS', 'SUPERVISOR', 'DISCLOSURE', 'ADMINISTRATOR'));
create policy template_written on template for insert with check (
    (select actor_role()) = 'DISCLOSURE' and state = 'DRAFT' and author_id = (select actor_id()));
create policy template_ruled on template for update using ((select actor_role()) in ('DISCLOSURE', 'SUPERVISOR'))
    with check (state = 'RETIRED' or state = 'APPROVED' and approved_by = (select actor_id()));
alter table template_part enable row level security;
create policy template_part_seen on template_part for select using (
    (select actor_role()) in ('SYSTEM', 'SPECIALIST', 'RELATIONS', 'SUPERVISOR', 'DISCLOSURE', 'ADMINISTRATOR'));
create policy template_part_written on template_part for insert with check (
    (select actor_role()) = 'DISCLOSURE' and exists (
        select from template t where t.id = template_id and t.state = 'DRAFT' and t.author_id = (select actor_id())));
revoke delete on template_part from voice_app;

-- ---------------------------------------------------------------------------------------------------------------
-- Feeds

alter table feed_batch enable row level security;
create policy feed_batch_seen on feed_batch for select using (
    (select actor_role()) in ('SYSTEM', 'RELATIONS', 'SUPERVISOR', 'DISCLOSURE', 'ADMINISTRATOR'));
create policy feed_batch_received on feed_batch for insert with check (
    state = 'received' and ((select actor_role()) = 'SYSTEM'
        or (select actor_role()) = 'RELATIONS' and sent_by = (select actor_id())));
create policy feed_batch_changed on feed_batch for update using ((select actor_role()) = 'SYSTEM');
comment on column feed_batch.problem is 'key of the bundles; the words that fill it may be a heading or a sheet''s name of the file';

-- COPY refuses a table with policies, so a block of rows is copied into a table of the session first.
do $$ begin
    execute format('grant temporary on database %I to voice_app', current_database());
end $$;
alter table feed_staging enable row level security;
create policy feed_staging_all on feed_staging using ((select actor_role()) = 'SYSTEM');

-- An entry of the quarantine is closed by a batch that took the same row after all.
alter table feed_quarantine
    add column closed_at timestamptz,
    add column closed_by bigint references feed_batch,
    add constraint feed_quarantine_closed_whole check ((closed_at is null) = (closed_by is null));
create index feed_quarantine_open on feed_quarantine (feed) where closed_at is null;
create policy feed_quarantine_closed on feed_quarantine for update using ((select actor_role()) = 'SYSTEM');
grant update (closed_at, closed_by) on feed_quarantine to voice_app;

drop policy brake_stop_all on brake_stop;
create policy brake_stop_seen on brake_stop for select using ((select actor_role()) in ('SYSTEM', 'SUPERVISOR'));
create policy brake_stop_made on brake_stop for insert with check ((select actor_role()) = 'SYSTEM' and ruling is null);
create policy brake_stop_ruled on brake_stop for update
    using ((select actor_role()) = 'SUPERVISOR' and ruling is null)
    with check (ruling is not null and ruled_by = (select actor_id()));

-- ---------------------------------------------------------------------------------------------------------------
-- Who writes: beside the policies that say which rows, these say whose hand.

create policy case_person_by on case_person as restrictive for insert with check (
    (select actor_role()) in ('SPECIALIST', 'SUPERVISOR') and created_by = (select actor_id()));
create policy case_person_changed_by on case_person as restrictive for update using (
    (select actor_role()) in ('SYSTEM', 'SPECIALIST', 'SUPERVISOR'));

create policy subject_match_by on subject_match as restrictive for insert with check (
    (select actor_role()) in ('SPECIALIST', 'RELATIONS', 'SUPERVISOR') and proposed_by = (select actor_id()));
create policy subject_match_decided_by on subject_match as restrictive for update using (
    (select actor_role()) in ('SYSTEM', 'SPECIALIST', 'RELATIONS', 'SUPERVISOR'));
create policy match_claim_by on match_claim as restrictive for insert with check (
    (select actor_role()) in ('SPECIALIST', 'RELATIONS', 'SUPERVISOR') and claimed_by = (select actor_id()));
create policy subject_name_by on subject_name as restrictive for insert with check ((select actor_role()) = 'SYSTEM');
create policy subject_identifier_by on subject_identifier as restrictive for insert with check (
    (select actor_role()) = 'SYSTEM');

create policy subject_joined_by on subject as restrictive for update using ((select actor_role()) = 'SYSTEM');
create policy fact_by on fact as restrictive for insert with check (
    (select actor_role()) in ('SYSTEM', 'SPECIALIST', 'RELATIONS'));
create policy fact_verified_by on fact_verification as restrictive for insert with check (
    (select actor_role()) in ('SYSTEM', 'SPECIALIST', 'RELATIONS', 'SUPERVISOR'));

create policy contact_by on contact as restrictive for insert with check (
    (select actor_role()) in ('HOTLINE', 'SPECIALIST', 'RELATIONS', 'SUPERVISOR') and taken_by = (select actor_id()));
create policy contact_changed_by on contact as restrictive for update using (
    (select actor_role()) in ('SYSTEM', 'SPECIALIST', 'SUPERVISOR')
    or (select actor_role()) in ('HOTLINE', 'RELATIONS') and taken_by = (select actor_id()));
create policy contact_tally_by on contact_tally as restrictive for insert with check (
    (select actor_role()) in ('HOTLINE', 'SPECIALIST', 'RELATIONS', 'SUPERVISOR') and taken_by = (select actor_id()));
create policy contact_tally_undone_by on contact_tally as restrictive for update using (
    (select actor_role()) in ('HOTLINE', 'SPECIALIST', 'RELATIONS', 'SUPERVISOR') and taken_by = (select actor_id()));
create policy case_note_by on case_note as restrictive for insert with check (
    (select actor_role()) in ('SPECIALIST', 'RELATIONS', 'SUPERVISOR') and written_by = (select actor_id()));

create policy registration_by on registration as restrictive for insert with check (
    (select actor_role()) = 'SPECIALIST' and prepared_by = (select actor_id()));
create policy registration_changed_by on registration as restrictive for update using (
    (select actor_role()) in ('SYSTEM', 'SPECIALIST'));
create policy registration_channel_by on registration_channel as restrictive for insert with check (
    (select actor_role()) = 'SPECIALIST');
create policy registration_channel_changed_by on registration_channel as restrictive for update using (
    (select actor_role()) in ('SYSTEM', 'SPECIALIST'));

create policy notice_by on notice as restrictive for insert with check ((select actor_role()) = 'SYSTEM');
-- The system moves it; an officer locks the one that a ruling is about, and a specialist notes that one has arrived.
create policy notice_moved_by on notice as restrictive for update using (
    (select actor_role()) in ('SYSTEM', 'DISCLOSURE') or (select actor_role()) = 'SPECIALIST' and state = 'DELIVERED')
    with check ((select actor_role()) = 'SYSTEM' or (select actor_role()) = 'SPECIALIST' and state = 'ACKNOWLEDGED');
create policy review_by on review as restrictive for insert with check (
    (select actor_role()) = 'DISCLOSURE' and ruled_by = (select actor_id()));
create policy decision_by on decision as restrictive for insert with check ((select actor_role()) = 'SYSTEM');
create policy message_by on message as restrictive for insert with check ((select actor_role()) = 'SYSTEM');
create policy message_notice_by on message_notice as restrictive for insert with check ((select actor_role()) = 'SYSTEM');
create policy attempt_by on attempt as restrictive for insert with check ((select actor_role()) = 'SYSTEM');
create policy attempt_answered_by on attempt as restrictive for update using ((select actor_role()) = 'SYSTEM');
create policy accounting_by on disclosure_accounting as restrictive for insert with check (
    (select actor_role()) = 'SYSTEM');

create policy hold_by on hold as restrictive for insert with check (
    (select actor_role()) = 'DISCLOSURE' and placed_by = (select actor_id()));
create policy check_1367_by on check_1367 as restrictive for insert with check (checked_by = (select actor_id()));
create policy feed_token_by on feed_token as restrictive for insert with check (
    (select actor_role()) = 'ADMINISTRATOR' and made_by = (select actor_id()));

-- ---------------------------------------------------------------------------------------------------------------
-- Tasks: asked by the system. One about a fact or a notice tells that there is one, so it waits unseen while the
-- subject is barred; it carries its subject for that.

create function task_takes_subject() returns trigger language plpgsql set search_path = voice, pg_temp as $$
begin
    select n.subject_id into new.subject_id from notice n where n.id = new.notice_id;
    return new;
end $$;
create trigger task_takes_subject before insert on task for each row
    when (new.notice_id is not null and new.subject_id is null) execute function task_takes_subject();
update task t set subject_id = n.subject_id from notice n where n.id = t.notice_id and t.subject_id is null;

create policy task_by on task as restrictive for insert with check ((select actor_role()) = 'SYSTEM');
create policy task_of_open_subject on task as restrictive for select using (
    (select actor_role()) in ('SYSTEM', 'DISCLOSURE') or notice_id is null and kind <> 'VERIFY_FACT'
    or subject_open(subject_id));

-- ---------------------------------------------------------------------------------------------------------------
-- Columns that never change once written: what a row is about, and who began it. All others stay changeable, of
-- whatever migration they are.

do $$
declare
    kept record;
    others text;
begin
    for kept in select * from (values
        ('attempt', '{id,message_id,kind,mail_id,made_at,made_by}'::name[]),
        ('brake_stop', '{batch_id,feed,stopped_at,cause,code,notices,allowed}'),
        ('case_access', '{id,case_id,office_id,staff_id,reason,granted_by,granted_at}'),
        ('case_file', '{id,number,office_id,opened_by,opened_at}'),
        ('case_person', '{id,case_id,created_by,created_at}'),
        ('contact', '{id,office_id,taken_by,started_at}'),
        ('contact_tally', '{id,day,office_id,reason,taken_by,taken_at}'),
        ('feed_batch', '{id,feed,format,as_of_given,received_at,sha256,bytes,token_id,sent_by}'),
        ('feed_token', '{id,feed,label,prefix,hash,made_by,made_at}'),
        ('hold', '{id,kind,subject_id,case_id,authority,reason,placed_by,placed_at}'),
        ('notice', '{id,fact_id,registration_id,case_id,subject_id,batch_id,made_at}'),
        ('registration', '{id,number,case_id,person_id,match_id,subject_id,prepared_by,prepared_at}'),
        ('registration_channel', '{id,registration_id,kind,address}'),
        ('staff', '{id,login,full_name,role,office_id,created_at}'),
        ('staff_credential', '{staff_id,password_hash,changed_at}'),
        ('subject', '{id,number,created_by,created_at}'),
        ('subject_match', '{id,case_id,subject_id,proposed_by,proposed_at,founded}'),
        ('task', '{id,kind,duty,office_id,case_id,subject_id,notice_id,contact_id,key,made_at}'),
        ('template', '{id,code,language,version,author_id,written_at}')) as fixed (in_table, columns)
    loop
        select string_agg(quote_ident(a.attname), ', ') into others
        from pg_attribute a where a.attrelid = ('voice.' || kept.in_table)::regclass and a.attnum > 0
            and not a.attisdropped and a.attname <> all (kept.columns);
        execute format('revoke update on %I from voice_app', kept.in_table);
        execute format('grant update (%s) on %I to voice_app', others, kept.in_table);
    end loop;
end $$;

-- ---------------------------------------------------------------------------------------------------------------
-- What belongs together stays together: a contract's match and person are of its case, a notice is of its contract and
-- its fact, a correction is of the same subject, and a feed's fact stands once.

alter table subject_match add constraint subject_match_whole unique (id, case_id, subject_id);
alter table case_person add constraint case_person_whole unique (id, case_id);
alter table registration
    add constraint registration_whole unique (id, case_id, subject_id),
    add constraint registration_of_match foreign key (match_id, case_id, subject_id)
        references subject_match (id, case_id, subject_id),
    add constraint registration_of_person foreign key (person_id, case_id) references case_person (id, case_id),
    drop constraint registration_match_id_fkey,
    drop constraint registration_person_id_fkey,
    drop constraint registration_case_id_fkey,
    drop constraint registration_subject_id_fkey;
alter table fact
    add constraint fact_whole unique (id, subject_id),
    add constraint fact_corrects foreign key (supersedes, subject_id) references fact (id, subject_id),
    drop constraint fact_supersedes_fkey;
alter table notice
    add constraint notice_of_contract foreign key (registration_id, case_id, subject_id)
        references registration (id, case_id, subject_id),
    add constraint notice_of_fact foreign key (fact_id, subject_id) references fact (id, subject_id),
    drop constraint notice_registration_id_fkey,
    drop constraint notice_case_id_fkey,
    drop constraint notice_subject_id_fkey,
    drop constraint notice_fact_id_fkey;
create unique index fact_of_feed_once on fact (subject_id, feed_key) where feed_key is not null and supersedes is null;
