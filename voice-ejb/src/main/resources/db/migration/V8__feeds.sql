-- Feeds: what other systems tell us, as files. A file is received whole, read once, and every row of it has exactly
-- one outcome. Rows of people who are no subject of ours are counted and leave nothing behind.

create table feed (
    code      text primary key check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
    zone      text not null,
    usual_gap interval not null
);
comment on column feed.zone is 'IANA name; the feed writes local times of it';
insert into feed (code, zone, usual_gap) values ('ice-detention', 'America/New_York', '24 hours');

-- What a source's own words become. The words themselves stay behind the gate: every code that could carry a protected
-- reason has siblings that read the same.
create table feed_reason (
    feed              text not null references feed,
    reason            text not null check (reason = lower(reason)),
    code              text check (code ~ '^IM[0-9]{2}$'),
    code_no_departure text check (code_no_departure ~ '^IM[0-9]{2}$'),
    valid_from        date not null default '2017-04-26',
    valid_to          date,
    primary key (feed, reason, valid_from)
);
comment on column feed_reason.reason is 'as the feed writes it, in lower case and with single blanks';
comment on column feed_reason.code is 'null: the reason ends no stay and makes no fact';
comment on column feed_reason.code_no_departure is 'the code where the row has no departed date, if that differs';
insert into feed_reason (feed, reason, code, code_no_departure)
select 'ice-detention', reason, code, other from (values
    ('transferred', null, null),
    ('removed', 'IM21', null),
    ('paroled', 'IM10', null),
    ('order of recognizance', 'IM10', null),
    ('paroled - fear found', 'IM10', null),
    ('bonded out - ij', 'IM10', null),
    ('paroled - humanitarian', 'IM10', null),
    ('u.s. marshals or other agency (explain in detention comments)', 'IM22', null),
    ('order of supervision', 'IM20', null),
    ('processing disposition changed locally', 'IM22', null),
    ('order of recognizance - humanitarian', 'IM10', null),
    ('bonded out - field office', 'IM10', null),
    ('order of supervision - no slrrff', 'IM20', null),
    ('relief granted by ij', 'IM22', null),
    ('proceedings terminated', 'IM22', null),
    ('voluntary departure', 'IM21', 'IM22'),
    ('paroled - public benefit', 'IM10', null),
    ('order of supervision - humanitarian', 'IM20', null),
    ('voluntary return', 'IM21', null),
    ('order of supervision - re-release', 'IM20', null),
    ('withdrawal', 'IM21', null),
    ('died', 'IM24', null),
    ('escaped', 'IM23', null),
    ('title 42 return', 'IM21', null)) as known (reason, code, other);
grant select on feed, feed_reason to voice_app;

-- ---------------------------------------------------------------------------------------------------------------
-- Who may send: one token, one feed. Only its hash is kept.

create sequence feed_token_seq;
create table feed_token (
    id         bigint primary key default nextval('feed_token_seq'),
    version    bigint not null default 0,
    feed       text not null references feed,
    label      text not null check (length(label) between 1 and 80),
    prefix     text not null,
    hash       bytea not null unique check (length(hash) = 32),
    made_by    bigint not null references staff,
    made_at    timestamptz not null default clock_timestamp(),
    last_used  timestamptz,
    revoked_by bigint references staff,
    revoked_at timestamptz,
    check ((revoked_by is null) = (revoked_at is null))
);
comment on column feed_token.prefix is 'its first letters, by which people recognize it';
alter table feed_token enable row level security;
create policy feed_token_all on feed_token using ((select actor_role()) in ('ADMINISTRATOR', 'SYSTEM'));
grant select, insert, update on feed_token to voice_app;
grant usage, select on feed_token_seq to voice_app;

-- ---------------------------------------------------------------------------------------------------------------
-- Batches: one file each. Counts only, so no policy; the rows' content stands further down.

create sequence feed_batch_seq;
create sequence feed_run_seq;
create table feed_batch (
    id              bigint primary key default nextval('feed_batch_seq'),
    feed            text not null references feed,
    state           text not null default 'received' check (state in ('received', 'running', 'done', 'stopped', 'failed')),
    format          text not null check (format in ('CSV', 'XLSX')),
    as_of           timestamptz not null,
    as_of_given     boolean not null,
    received_at     timestamptz not null,
    sha256          bytea not null,
    bytes           bigint not null,
    token_id        bigint references feed_token,
    sent_by         bigint references staff,
    run             bigint,
    tries           integer not null default 0,
    rows_read       bigint not null default 0,
    sheets          integer not null default 0,
    started_at      timestamptz,
    ended_at        timestamptz,
    rows            bigint not null default 0,
    rows_with_facts bigint not null default 0,
    unmatched       bigint not null default 0,
    duplicate       bigint not null default 0,
    unchanged       bigint not null default 0,
    quarantined     bigint not null default 0,
    facts           bigint not null default 0,
    problem         text,
    problem_words   text[] not null default '{}',
    stopped_why     text,
    discarded       boolean not null default false,
    check (num_nonnulls(token_id, sent_by) = 1),
    check ((state = 'failed') = (problem is not null)),
    check (rows = rows_with_facts + unmatched + duplicate + unchanged + quarantined)
);
comment on column feed_batch.as_of is 'orders files against each other, and nothing else';
comment on column feed_batch.run is 'which reading of it counts: a reading that was overtaken by another may not end it';
comment on column feed_batch.problem is 'key of the bundles; the words fill it and are never personal data';
create index feed_batch_open on feed_batch (feed, id) where state in ('received', 'running');
create index feed_batch_by_feed on feed_batch (feed, id desc);
create index feed_batch_by_file on feed_batch (feed, sha256);
grant select, insert, update on feed_batch to voice_app;
grant usage, select on feed_batch_seq, feed_run_seq to voice_app;
alter table fact add constraint fact_of_batch foreign key (batch_id) references feed_batch;
alter table notice add constraint notice_of_batch foreign key (batch_id) references feed_batch;

-- The file itself, until its batch has ended. Most of it is about people we know nothing of and may not keep.
create table feed_chunk (
    batch_id bigint not null references feed_batch,
    position integer not null,
    bytes    bytea not null,
    primary key (batch_id, position)
);
alter table feed_chunk alter column bytes set storage external;
alter table feed_chunk enable row level security;
create policy feed_chunk_written on feed_chunk for insert with check ((select actor_role()) in ('SYSTEM', 'RELATIONS'));
create policy feed_chunk_read on feed_chunk for select using ((select actor_role()) = 'SYSTEM');
create policy feed_chunk_dropped on feed_chunk for delete using ((select actor_role()) = 'SYSTEM');
grant select, insert, delete on feed_chunk to voice_app;

-- Where rows stand while a batch runs: filled by COPY, which refuses tables with policies, and emptied when it ends.
-- A row that can concern nobody here holds its number and its hash.
create unlogged table feed_staging (
    run        bigint not null,
    seq        integer not null,
    sheet      text,
    line       integer,
    hash       uuid not null,
    number     text,
    number_is  text,
    birth_date date,
    birth_is   text,
    name_key   text,
    stay_in    timestamp,
    book_in    timestamp,
    in_code    text,
    in_at      timestamptz,
    end_code   text,
    end_local  timestamp,
    end_at     timestamptz,
    end_reason text,
    flaw       text,
    content    jsonb,
    outcome    text not null default 'UNMATCHED',
    cause      text,
    subjects   bigint[],
    new_in     boolean not null default false,
    new_end    boolean not null default false,
    corrects   bigint,
    primary key (run, seq)
);
grant select, insert, update, delete on feed_staging to voice_app;

-- ---------------------------------------------------------------------------------------------------------------
-- Stints: which file told of one last. What an older file says of it changes nothing.

create table feed_stint (
    feed       text not null references feed,
    subject_id bigint not null references subject,
    stay_in    timestamp not null,
    book_in    timestamp not null,
    as_of      timestamptz not null,
    told_by    bigint not null references feed_batch,
    primary key (feed, subject_id, stay_in, book_in)
);
comment on column feed_stint.told_by is 'the first batch of the newest file that told of it; orders files of one as-of';
alter table feed_stint enable row level security;
create policy feed_stint_all on feed_stint using ((select actor_role()) = 'SYSTEM');
grant select, insert, update on feed_stint to voice_app;

-- ---------------------------------------------------------------------------------------------------------------
-- Quarantine: rows that need a person. That there is one and why is seen by those who work with feeds; what it says
-- only by those who may see everyone it could be about. Unknown, foreign and protected look alike.

create sequence feed_quarantine_seq;
create table feed_quarantine (
    id        bigint primary key default nextval('feed_quarantine_seq'),
    feed      text not null references feed,
    hash      uuid not null,
    opened_at timestamptz not null default clock_timestamp(),
    unique (feed, hash)
);
create table feed_quarantine_row (
    quarantine_id bigint primary key references feed_quarantine,
    subjects      bigint[] not null check (cardinality(subjects) > 0),
    content       jsonb not null
);
create table feed_quarantine_line (
    batch_id      bigint not null references feed_batch,
    seq           integer not null,
    quarantine_id bigint not null references feed_quarantine,
    sheet         text,
    line          integer not null,
    cause         text not null,
    primary key (batch_id, seq)
);
create index feed_quarantine_line_of on feed_quarantine_line (quarantine_id);
grant select, insert on feed_quarantine, feed_quarantine_row, feed_quarantine_line to voice_app;
grant usage, select on feed_quarantine_seq to voice_app;

alter table feed_quarantine enable row level security;
create policy feed_quarantine_seen on feed_quarantine for select using (
    (select actor_role()) in ('SYSTEM', 'RELATIONS', 'SUPERVISOR', 'DISCLOSURE'));
create policy feed_quarantine_opened on feed_quarantine for insert with check ((select actor_role()) = 'SYSTEM');
alter table feed_quarantine_line enable row level security;
create policy feed_quarantine_line_seen on feed_quarantine_line for select using (
    (select actor_role()) in ('SYSTEM', 'RELATIONS', 'SUPERVISOR', 'DISCLOSURE'));
create policy feed_quarantine_line_opened on feed_quarantine_line for insert with check ((select actor_role()) = 'SYSTEM');
alter table feed_quarantine_row enable row level security;
create policy feed_quarantine_row_seen on feed_quarantine_row for select using (
    (select actor_role()) in ('SYSTEM', 'DISCLOSURE')
    or (select actor_role()) in ('RELATIONS', 'SUPERVISOR') and not exists (
        select from unnest(subjects) as one (id)
        where subject_barred(one.id) or not exists (select from subject s where s.id = one.id)));
create policy feed_quarantine_row_opened on feed_quarantine_row for insert with check ((select actor_role()) = 'SYSTEM');

-- ---------------------------------------------------------------------------------------------------------------
-- A batch shares the lock of every subject it writes of. The lock table of the database is finite, so a large batch
-- takes one lock in place of many: whoever wants one subject alone asks that it be free as well.

create or replace function subject_lock(subject bigint) returns void language sql
    begin atomic
        select pg_advisory_xact_lock_shared(x'5650'::int, 0);
        select pg_advisory_xact_lock(x'564f'::int, (subject % 2147483647)::int);
    end;
create function subject_lock_shared_by_all(subjects bigint[]) returns void language plpgsql as $$
begin
    if cardinality(subjects) > 500 then
        perform pg_advisory_xact_lock(x'5650'::int, 0);
    else
        perform subject_lock_shared(one.id) from (select unnest(subjects) as id order by 1) one;
    end if;
end $$;
grant execute on function subject_lock_shared_by_all(bigint[]) to voice_app;
