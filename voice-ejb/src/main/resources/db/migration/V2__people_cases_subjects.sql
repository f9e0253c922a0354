-- Contacts, cases and the people of a case; subjects and their matches; holds. Everything here is case content:
-- row-level security on every table. Visibility is in two places, the query and the policy, and a policy never
-- calls a function per row where a join to an indexed table does.

-- Code tables: dated, so that what was said in March can be explained by March's list.
create table code_list (
    list       text not null,
    code       text not null,
    position   integer not null,
    label_en   text not null,
    label_es   text not null,
    valid_from date not null default '2017-04-26',
    valid_to   date,
    primary key (list, code, valid_from),
    check (valid_to is null or valid_to > valid_from)
);
grant select, insert, update on code_list to voice_app;

-- ---------------------------------------------------------------------------------------------------------------
-- Cases

create sequence case_file_seq;
create sequence case_number_seq;
create table case_file (
    id                 bigint primary key default nextval('case_file_seq'),
    version            bigint not null default 0,
    number             text not null unique check (number ~ '^V-[0-9]{4}-[0-9]{6}$'),
    office_id          bigint not null references office,
    status             text not null default 'OPEN' check (status in ('OPEN', 'CLOSED')),
    victimization_type text,
    occurred_on        date,
    place              text,
    county             text,
    state              text,
    agency             text,
    report_number      text,
    owner_id           bigint references staff,
    promise            text,
    promise_due        date,
    opened_by          bigint not null references staff,
    opened_at          timestamptz not null default clock_timestamp(),
    closed_at          timestamptz,
    closure_reason     text
);
create index case_file_by_office on case_file (office_id, opened_at);
create index case_file_by_owner on case_file (owner_id);

-- Need to know, as rows: the office that works the case, and whoever else was given a part in it.
create sequence case_access_seq;
create table case_access (
    id         bigint primary key default nextval('case_access_seq'),
    case_id    bigint not null references case_file,
    office_id  bigint references office,
    staff_id   bigint references staff,
    reason     text not null check (reason in ('OFFICE', 'TEAM', 'GRANT', 'BREAK_GLASS')),
    until      timestamptz,
    granted_by bigint references staff,
    granted_at timestamptz not null default clock_timestamp(),
    check (num_nonnulls(office_id, staff_id) = 1)
);
create unique index case_access_of_office on case_access (office_id, case_id) where office_id is not null and until is null;
create unique index case_access_of_staff on case_access (staff_id, case_id) where staff_id is not null and until is null;
create index case_access_by_case on case_access (case_id);

-- Not under a policy of its own: it holds ids only, and every policy below reads it.
grant select, insert, update on case_access to voice_app;
grant select, insert, update on case_file to voice_app;
grant usage, select on case_file_seq, case_number_seq, case_access_seq to voice_app;

alter table case_file enable row level security;
create policy case_seen on case_file for select using (
    (select actor_role()) in ('SYSTEM', 'DISCLOSURE')
    or (select actor_role()) in ('SPECIALIST', 'RELATIONS', 'SUPERVISOR') and exists (
        select from case_access a where a.case_id = case_file.id and (a.until is null or a.until > now())
            and (a.office_id = (select actor_office()) or a.staff_id = (select actor_id())))
    -- who opens a case sees it before the access row stands
    or opened_by = (select actor_id()) and (select actor_role()) in ('SPECIALIST', 'SUPERVISOR')
        and office_id = (select actor_office()));
create policy case_opened on case_file for insert with check (
    (select actor_role()) in ('SPECIALIST', 'SUPERVISOR') and office_id = (select actor_office()));
create policy case_changed on case_file for update using (
    (select actor_role()) in ('SPECIALIST', 'SUPERVISOR', 'SYSTEM') and exists (
        select from case_access a where a.case_id = case_file.id and (a.until is null or a.until > now())
            and ((select actor_role()) = 'SYSTEM'
                 or a.office_id = (select actor_office()) or a.staff_id = (select actor_id()))));

-- A person's part in a case. One human in two cases is two rows: each case keeps how that person is to be spelled
-- and reached there, and nothing of one case shows in another.
create sequence case_person_seq;
create table case_person (
    id            bigint primary key default nextval('case_person_seq'),
    version       bigint not null default 0,
    case_id       bigint not null references case_file,
    part          text not null check (part in ('VICTIM', 'FAMILY', 'REPRESENTATIVE')),
    relation      text,
    given_name    text not null,
    family_name   text not null,
    birth_date    date,
    deceased      boolean not null default false,
    language      text not null default 'en' check (language in ('en', 'es')),
    do_not_say    text,
    code_word     text,
    duress_word   text,
    verified_by   bigint references staff,
    verified_at   timestamptz,
    verified_how  text,
    created_by    bigint not null references staff,
    created_at    timestamptz not null default clock_timestamp(),
    check ((verified_by is null) = (verified_at is null))
);
create index case_person_by_case on case_person (case_id);
comment on table case_person is 'Has no field for the person''s own immigration status, and never will: it is not asked.';

-- ---------------------------------------------------------------------------------------------------------------
-- Subjects

create sequence subject_seq;
create sequence subject_number_seq;
create table subject (
    id         bigint primary key default nextval('subject_seq'),
    version    bigint not null default 0,
    number     text not null unique check (number ~ '^S-[0-9]{4}-[0-9]{6}$'),
    birth_date date,
    created_by bigint not null references staff,
    created_at timestamptz not null default clock_timestamp()
);

-- Names and numbers are claims, with their source; none is a unique key (a unique key tells that a hidden row exists).
create sequence subject_name_seq;
create table subject_name (
    id          bigint primary key default nextval('subject_name_seq'),
    subject_id  bigint not null references subject,
    given_name  text not null,
    family_name text not null,
    shown_first boolean not null default false,
    name_key    text not null,
    source      text not null,
    created_by  bigint not null references staff,
    created_at  timestamptz not null default clock_timestamp()
);
comment on column subject_name.name_key is 'family then given name: lower case, no accents, single blanks (SubjectName.key)';
create index subject_name_by_subject on subject_name (subject_id);
create index subject_name_by_key on subject_name (name_key);
create unique index subject_name_shown_first on subject_name (subject_id) where shown_first;

create sequence subject_identifier_seq;
create table subject_identifier (
    id         bigint primary key default nextval('subject_identifier_seq'),
    subject_id bigint not null references subject,
    kind       text not null check (kind in ('A_NUMBER', 'BOOKING', 'COURT_CASE', 'FBI', 'STATE_ID')),
    value      text not null,
    issuer     text,
    source     text not null,
    created_by bigint not null references staff,
    created_at timestamptz not null default clock_timestamp(),
    check (kind <> 'A_NUMBER' or value ~ '^A[0-9]{9}$')
);
create index subject_identifier_by_value on subject_identifier (kind, value);
create unique index subject_identifier_once on subject_identifier (subject_id, kind, value);

create sequence subject_match_seq;
create table subject_match (
    id          bigint primary key default nextval('subject_match_seq'),
    version     bigint not null default 0,
    case_id     bigint not null references case_file,
    subject_id  bigint not null references subject,
    state       text not null default 'PROPOSED' check (state in ('PROPOSED', 'CONFIRMED', 'REJECTED', 'UNDONE')),
    agreed      text[] not null default '{}',
    proposed_by bigint not null references staff,
    proposed_at timestamptz not null default clock_timestamp(),
    decided_by  bigint references staff,
    decided_at  timestamptz,
    convicted   boolean not null default false,
    check (decided_by is null or decided_by <> proposed_by),
    check ((decided_by is null) = (decided_at is null)),
    check (state <> 'CONFIRMED' or cardinality(agreed) >= 2),
    check (state <> 'CONFIRMED' or decided_by is not null)
);
comment on column subject_match.agreed is 'identifiers that agreed when a second person compared them: BIRTH_DATE, A_NUMBER, …';
create unique index subject_match_once on subject_match (case_id, subject_id) where state in ('PROPOSED', 'CONFIRMED');
create index subject_match_by_subject on subject_match (subject_id, case_id);

-- ---------------------------------------------------------------------------------------------------------------
-- Holds: what may not be told. Seen only by those who place and keep them.

create sequence hold_seq;
create table hold (
    id          bigint primary key default nextval('hold_seq'),
    version     bigint not null default 0,
    kind        text not null check (kind in ('PROTECTED_1367', 'ASYLUM', 'JUVENILE', 'SEALED', 'GRAND_JURY',
                    'CHILD_VICTIM', 'VISA_RECORD', 'OPEN_INVESTIGATION', 'COURT_ORDER', 'COUNSEL')),
    subject_id  bigint references subject,
    case_id     bigint references case_file,
    authority   text not null,
    reason      text not null,
    placed_by   bigint not null references staff,
    placed_at   timestamptz not null default clock_timestamp(),
    expires_at  timestamptz,
    lifted_by   bigint references staff,
    lifted_at   timestamptz,
    lift_reason text,
    check (num_nonnulls(subject_id, case_id) = 1),
    check (num_nulls(lifted_by, lifted_at, lift_reason) in (0, 3))
);
create index hold_on_subject on hold (subject_id) where lifted_at is null;
create index hold_on_case on hold (case_id) where lifted_at is null;

alter table hold enable row level security;
create policy hold_seen on hold for select using ((select actor_role()) in ('DISCLOSURE', 'SYSTEM'));
create policy hold_placed on hold for insert with check ((select actor_role()) in ('DISCLOSURE', 'SYSTEM'));
create policy hold_lifted on hold for update using ((select actor_role()) = 'DISCLOSURE');
grant select, insert, update on hold to voice_app;
grant usage, select on hold_seq to voice_app;

-- Is the subject barred today? Definer: the answer steers what others see without showing them why.
create function subject_barred(subject bigint) returns boolean language sql stable security definer
    set search_path = voice, pg_temp
    return exists (select from hold h where h.subject_id = subject and h.lifted_at is null
                   and (h.expires_at is null or h.expires_at > now()));

-- 8 U.S.C. 1367: each check of whether the subject is a protected person, with what was asked and when.
create sequence check_1367_seq;
create table check_1367 (
    id           bigint primary key default nextval('check_1367_seq'),
    subject_id   bigint not null references subject,
    result       text not null check (result in ('CLEAR', 'PROTECTED')),
    system_asked text not null,
    reference    text,
    checked_by   bigint not null references staff,
    checked_at   timestamptz not null default clock_timestamp()
);
create index check_1367_by_subject on check_1367 (subject_id, checked_at desc);
alter table check_1367 enable row level security;
create policy check_seen on check_1367 for select using ((select actor_role()) in ('DISCLOSURE', 'SYSTEM'));
create policy check_written on check_1367 for insert with check ((select actor_role()) = 'DISCLOSURE');
grant select, insert on check_1367 to voice_app;
grant usage, select on check_1367_seq to voice_app;

-- ---------------------------------------------------------------------------------------------------------------
-- Policies of what hangs on a case or a subject

alter table case_person enable row level security;
create policy case_person_all on case_person using (
    (select actor_role()) in ('SYSTEM', 'DISCLOSURE')
    or (select actor_role()) in ('SPECIALIST', 'RELATIONS', 'SUPERVISOR') and exists (
        select from case_access a where a.case_id = case_person.case_id and (a.until is null or a.until > now())
            and (a.office_id = (select actor_office()) or a.staff_id = (select actor_id()))));

alter table subject_match enable row level security;
create policy subject_match_all on subject_match using (
    (select actor_role()) in ('SYSTEM', 'DISCLOSURE')
    or (select actor_role()) in ('SPECIALIST', 'RELATIONS', 'SUPERVISOR') and exists (
        select from case_access a where a.case_id = subject_match.case_id and (a.until is null or a.until > now())
            and (a.office_id = (select actor_office()) or a.staff_id = (select actor_id()))));

-- Who may see a subject follows from the cases they may see (subject_match is itself under its policy).
alter table subject enable row level security;
create policy subject_seen on subject for select using (
    (select actor_role()) in ('SYSTEM', 'DISCLOSURE')
    or (select actor_role()) in ('SPECIALIST', 'RELATIONS', 'SUPERVISOR') and (
        exists (select from subject_match m where m.subject_id = subject.id and m.state in ('PROPOSED', 'CONFIRMED'))
        or created_by = (select actor_id())));
create policy subject_written on subject for insert with check (
    (select actor_role()) in ('SPECIALIST', 'RELATIONS', 'SUPERVISOR') and created_by = (select actor_id()));
create policy subject_changed on subject for update using (
    (select actor_role()) in ('SPECIALIST', 'RELATIONS', 'SUPERVISOR')
    and exists (select from subject_match m where m.subject_id = subject.id and m.state in ('PROPOSED', 'CONFIRMED')));

alter table subject_name enable row level security;
create policy subject_name_all on subject_name using (
    (select actor_role()) in ('SYSTEM', 'DISCLOSURE') or exists (select from subject s where s.id = subject_name.subject_id));
alter table subject_identifier enable row level security;
create policy subject_identifier_all on subject_identifier using (
    (select actor_role()) in ('SYSTEM', 'DISCLOSURE') or exists (select from subject s where s.id = subject_identifier.subject_id));

grant select, insert, update on case_person, subject, subject_match to voice_app;
grant select, insert on subject_name, subject_identifier to voice_app;
grant usage, select on case_person_seq, subject_seq, subject_number_seq, subject_name_seq, subject_identifier_seq,
    subject_match_seq to voice_app;
grant execute on function subject_barred(bigint) to voice_app;

-- ---------------------------------------------------------------------------------------------------------------
-- Contacts. A tally is a count; it has no column that could hold a person.

create sequence contact_tally_seq;
create table contact_tally (
    id       bigint primary key default nextval('contact_tally_seq'),
    day      date not null,
    office_id bigint not null references office,
    reason   text not null,
    taken_by bigint not null references staff,
    taken_at timestamptz not null default clock_timestamp(),
    undone_at timestamptz
);
create index contact_tally_by_day on contact_tally (day, office_id);

create sequence contact_seq;
create table contact (
    id           bigint primary key default nextval('contact_seq'),
    version      bigint not null default 0,
    direction    text not null default 'RECEIVED' check (direction in ('RECEIVED', 'MADE')),
    medium       text not null default 'CALL' check (medium in ('CALL', 'EMAIL', 'LETTER', 'VISIT')),
    state        text not null default 'DRAFT' check (state in ('DRAFT', 'HANDED_OVER', 'CLOSED')),
    reason       text,
    in_danger    boolean,
    caller_name  text,
    relation     text,
    language     text,
    phone        text,
    may_voicemail boolean,
    may_name_agency boolean,
    asks         text,
    outcome      text,
    office_id    bigint not null references office,
    to_office_id bigint references office,
    case_id      bigint references case_file,
    taken_by     bigint not null references staff,
    started_at   timestamptz not null default clock_timestamp(),
    saved_at     timestamptz not null default clock_timestamp(),
    ended_at     timestamptz,
    picked_up_by bigint references staff,
    picked_up_at timestamptz
);
create index contact_by_taker on contact (taken_by, state);
create index contact_by_office on contact (to_office_id, state);
create index contact_by_case on contact (case_id);

alter table contact enable row level security;
create policy contact_all on contact using (
    (select actor_role()) in ('SYSTEM')
    or (select actor_role()) in ('HOTLINE', 'SPECIALIST', 'RELATIONS', 'SUPERVISOR') and taken_by = (select actor_id())
    or (select actor_role()) in ('SPECIALIST', 'SUPERVISOR') and state <> 'DRAFT' and case_id is null
        and to_office_id = (select actor_office())
    or (select actor_role()) in ('SPECIALIST', 'RELATIONS', 'SUPERVISOR', 'DISCLOSURE') and case_id is not null
        and exists (select from case_file c where c.id = contact.case_id));
-- A wrong call leaves nothing behind: its draft is erased, which is why contacts can be deleted while they are drafts.
create policy contact_erased on contact as restrictive for delete using (state = 'DRAFT' and taken_by = (select actor_id()));
alter table contact_tally enable row level security;
create policy tally_all on contact_tally using ((select actor_role()) in ('SYSTEM', 'ANALYST') or taken_by = (select actor_id())
    or (select actor_role()) = 'SUPERVISOR' and office_id = (select actor_office()));
grant select, insert, update, delete on contact to voice_app;
grant select, insert, update on contact_tally to voice_app;
grant usage, select on contact_seq, contact_tally_seq to voice_app;

-- Notes of a case: narrative is data too.
create sequence case_note_seq;
create table case_note (
    id         bigint primary key default nextval('case_note_seq'),
    case_id    bigint not null references case_file,
    sensitive  boolean not null default false,
    body       text not null,
    written_by bigint not null references staff,
    written_at timestamptz not null default clock_timestamp()
);
create index case_note_by_case on case_note (case_id, written_at);
alter table case_note enable row level security;
create policy case_note_all on case_note using (
    (select actor_role()) in ('SPECIALIST', 'RELATIONS', 'SUPERVISOR', 'DISCLOSURE')
    and exists (select from case_file c where c.id = case_note.case_id));
grant select, insert on case_note to voice_app;
grant usage, select on case_note_seq to voice_app;

-- ---------------------------------------------------------------------------------------------------------------
-- Tasks: what a person owes, until done.

create sequence task_seq;
create table task (
    id          bigint primary key default nextval('task_seq'),
    version     bigint not null default 0,
    kind        text not null,
    duty        text not null check (duty in ('SPECIALIST', 'RELATIONS', 'DISCLOSURE', 'SUPERVISOR', 'ADMINISTRATOR')),
    urgent      boolean not null default false,
    office_id   bigint references office,
    assignee_id bigint references staff,
    case_id     bigint references case_file,
    subject_id  bigint references subject,
    notice_id   bigint,
    contact_id  bigint references contact,
    key         text,
    due_at      timestamptz,
    not_before  timestamptz,
    made_at     timestamptz not null default clock_timestamp(),
    done_at     timestamptz,
    done_by     bigint references staff,
    outcome     text
);
comment on column task.key is 'one open task per key: what would be asked twice is asked once';
create unique index task_once on task (key) where done_at is null;
create index task_open on task (duty, office_id) where done_at is null;
create index task_by_notice on task (notice_id) where done_at is null;
create index task_by_case on task (case_id) where done_at is null;
alter table task enable row level security;
create policy task_all on task using (
    (select actor_role()) = 'SYSTEM'
    or (select actor_role()) = duty and (office_id is null or office_id = (select actor_office()) or assignee_id = (select actor_id()))
    or (select actor_role()) = 'DISCLOSURE' and duty = 'DISCLOSURE'
    or (select actor_role()) = 'SUPERVISOR' and duty in ('SPECIALIST', 'RELATIONS') and office_id = (select actor_office()));
create policy task_made on task for insert with check (true);
grant select, insert, update on task to voice_app;
grant usage, select on task_seq to voice_app;
