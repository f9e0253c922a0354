-- The way of a fact: contract, fact, notice, decision, message, attempt, accounting. Rows of facts, decisions,
-- accounting are only ever added; notices and attempts move through named states.

-- ---------------------------------------------------------------------------------------------------------------
-- The stages of the two tracks and how each may be told, as dated rows.

create table stage (
    code     text primary key check (code ~ '^(CJ|IM)[0-9]{2}$'),
    track    text not null generated always as (case when code like 'CJ%' then 'CRIMINAL' else 'IMMIGRATION' end) stored,
    topic    text not null check (topic in ('CUSTODY', 'HEARINGS', 'OUTCOME', 'TRANSFERS')),
    title_en text not null,
    title_es text not null
);
create table release_class (
    code       text not null references stage,
    class      text not null check (class in ('P', 'R', 'X', 'N')),
    urgent     boolean not null default false,
    by_person  boolean not null default false,
    authority  text not null,
    valid_from date not null default '2017-04-26',
    valid_to   date,
    primary key (code, valid_from),
    exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
);
grant select on stage, release_class to voice_app;
grant insert, update on release_class to voice_app;

-- ---------------------------------------------------------------------------------------------------------------
-- The information contract

create sequence registration_seq;
create sequence registration_number_seq;
create table registration (
    id              bigint primary key default nextval('registration_seq'),
    version         bigint not null default 0,
    number          text not null unique check (number ~ '^R-[0-9]{4}-[0-9]{6}$'),
    case_id         bigint not null references case_file,
    person_id       bigint not null references case_person,
    match_id        bigint not null references subject_match,
    subject_id      bigint not null references subject,
    state           text not null default 'DRAFT' check (state in ('DRAFT', 'IN_FORCE', 'REVOKED')),
    topics          text[] not null default '{}',
    depth           text not null default 'FULL' check (depth in ('FULL', 'LESS')),
    language        text not null check (language in ('en', 'es')),
    time_zone       text not null,
    safe_from       time not null default '08:00',
    safe_until      time not null default '20:00',
    name_agency     boolean not null default false,
    voicemail       boolean not null default false,
    household       text,
    consent_version text,
    consent_given   text check (consent_given in ('SIGNED', 'RECORDED_CALL', 'IN_PERSON')),
    signed_on       date,
    in_force_from   timestamptz,
    revoked_at      timestamptz,
    revoked_by      bigint references staff,
    revoke_reason   text,
    prepared_by     bigint not null references staff,
    prepared_at     timestamptz not null default clock_timestamp(),
    check (safe_from < safe_until),
    check (state = 'DRAFT' or num_nulls(consent_version, consent_given, signed_on, in_force_from) = 0),
    check ((state = 'REVOKED') = (revoked_at is not null)),
    check (topics <@ array['CUSTODY', 'HEARINGS', 'OUTCOME', 'TRANSFERS'])
);
create unique index registration_once on registration (person_id, match_id) where state <> 'REVOKED';
create index registration_by_subject on registration (subject_id) where state = 'IN_FORCE';
create index registration_by_case on registration (case_id);

create sequence registration_channel_seq;
create table registration_channel (
    id              bigint primary key default nextval('registration_channel_seq'),
    registration_id bigint not null references registration,
    rung            integer not null check (rung between 1 and 9),
    kind            text not null check (kind in ('EMAIL', 'CALL')),
    address         text not null,
    urgent_only     boolean not null default false,
    proof_hash      text,
    proof_sent_at   timestamptz,
    proof_tries     integer not null default 0,
    proven_at       timestamptz,
    failed_at       timestamptz,
    retired_at      timestamptz
);
create unique index registration_channel_rung on registration_channel (registration_id, rung) where retired_at is null;
create index registration_channel_of on registration_channel (registration_id);

-- ---------------------------------------------------------------------------------------------------------------
-- Facts: append-only. A correction is a new fact that supersedes one.

create sequence fact_seq;
create table fact (
    id            bigint primary key default nextval('fact_seq'),
    subject_id    bigint not null references subject,
    code          text not null references stage,
    occurred_on   date not null,
    occurred_at   timestamptz,
    zone          text not null,
    known_at      timestamptz not null,
    source        text not null,
    source_detail text,
    batch_id      bigint,
    feed_key      text,
    supersedes    bigint unique references fact,
    recorded_by   bigint references staff,
    recorded_at   timestamptz not null default clock_timestamp(),
    check (num_nonnulls(batch_id, recorded_by) = 1),
    check ((batch_id is null) = (feed_key is null))
);
comment on column fact.feed_key is 'what a feed knows this fact by within its subject; the same key with new content corrects';
create index fact_by_subject on fact (subject_id, occurred_on);
create index fact_by_batch on fact (batch_id);
create index fact_by_feed_key on fact (subject_id, feed_key) where feed_key is not null;

create table fact_verification (
    fact_id     bigint primary key references fact,
    how         text not null check (how in ('BY_SOURCE', 'BY_SECOND_PERSON')),
    verified_by bigint references staff,
    verified_at timestamptz not null default clock_timestamp(),
    check ((how = 'BY_SECOND_PERSON') = (verified_by is not null))
);

-- ---------------------------------------------------------------------------------------------------------------
-- Notices: one row for one fact and one contract.

create sequence notice_seq;
create table notice (
    id              bigint primary key default nextval('notice_seq'),
    fact_id         bigint not null references fact,
    registration_id bigint not null references registration,
    case_id         bigint not null references case_file,
    subject_id      bigint not null references subject,
    batch_id        bigint,
    state           text not null default 'NEW' check (state in (
        'NEW', 'BRAKED', 'WAITING', 'REVIEW', 'RELEASED', 'SENDING', 'CALL', 'UNCONFIRMED',
        'DELIVERED', 'ACKNOWLEDGED', 'WITHHELD', 'NOT_WANTED', 'SUPERSEDED', 'UNREACHABLE')),
    why             text[] not null default '{}',
    urgent          boolean not null default false,
    less            boolean not null default false,
    owner_id        bigint references staff,
    made_at         timestamptz not null default clock_timestamp(),
    moved_at        timestamptz not null default clock_timestamp(),
    ended_at        timestamptz,
    unique (fact_id, registration_id),
    check ((state in ('DELIVERED', 'ACKNOWLEDGED', 'WITHHELD', 'NOT_WANTED', 'SUPERSEDED', 'UNREACHABLE'))
           = (ended_at is not null))
);
create index notice_open on notice (state) where ended_at is null;
create index notice_by_registration on notice (registration_id);
create index notice_by_case on notice (case_id);
create index notice_by_subject_open on notice (subject_id) where ended_at is null;
create index notice_by_batch on notice (batch_id) where batch_id is not null;
alter table task add constraint task_of_notice foreign key (notice_id) references notice;

-- Work to do for open notices, apart, so that what is past costs the sending nothing. No policy: ids only.
create table outbox (
    notice_id   bigint primary key references notice,
    step        text not null check (step in ('DECIDE', 'SEND')),
    due_at      timestamptz not null default clock_timestamp(),
    tries       integer not null default 0,
    worker      text,
    lease_until timestamptz
);
create index outbox_due on outbox (step, due_at);

-- What a disclosure officer ruled on a notice. The latest one counts; preparer is not releaser.
create sequence review_seq;
create table review (
    id        bigint primary key default nextval('review_seq'),
    notice_id bigint not null references notice,
    answer    text not null check (answer in ('RELEASE', 'RELEASE_LESS', 'REFUSE')),
    reason    text,
    ruled_by  bigint not null references staff,
    ruled_at  timestamptz not null default clock_timestamp(),
    check (answer <> 'REFUSE' or reason is not null)
);
create index review_by_notice on review (notice_id, ruled_at);

create sequence decision_seq;
create table decision (
    id         bigint primary key default nextval('decision_seq'),
    notice_id  bigint not null references notice,
    moment     text not null check (moment in ('FIRST', 'SENDING')),
    answer     text not null check (answer in ('RELEASE', 'RELEASE_LESS', 'REVIEW', 'REFUSE', 'WAIT', 'NOT_WANTED', 'SUPERSEDED')),
    question   jsonb not null,
    trace      jsonb not null,
    decided_at timestamptz not null default clock_timestamp()
);
create index decision_by_notice on decision (notice_id, id);

-- ---------------------------------------------------------------------------------------------------------------
-- Words

create sequence template_seq;
create table template (
    id          bigint primary key default nextval('template_seq'),
    code        text not null,
    language    text not null check (language in ('en', 'es')),
    version     integer not null check (version > 0),
    state       text not null default 'DRAFT' check (state in ('DRAFT', 'APPROVED', 'RETIRED')),
    author_id   bigint references staff,
    written_at  timestamptz not null default clock_timestamp(),
    approved_by bigint references staff,
    approved_at timestamptz,
    unique (code, language, version),
    check (approved_by is distinct from author_id or approved_by is null),
    check (state = 'DRAFT' or num_nulls(approved_by, approved_at) = 0)
);
comment on column template.author_id is 'null: delivered with the product';
create unique index template_in_force on template (code, language) where state = 'APPROVED';
create table template_part (
    template_id bigint not null references template,
    part        text not null check (part in ('SUBJECT', 'SUBJECT_NEUTRAL', 'GREETING', 'HAPPENED', 'NOT_MEAN',
                                              'DECIDES', 'COMES_NEXT', 'YOU_MAY', 'LESS', 'CLOSING', 'BODY')),
    words       text not null,
    primary key (template_id, part)
);

create sequence message_seq;
create table message (
    id              bigint primary key default nextval('message_seq'),
    registration_id bigint not null references registration,
    channel_id      bigint not null references registration_channel,
    purpose         text not null check (purpose in ('NOTICE', 'PROOF')),
    language        text not null,
    subject_line    text not null,
    body            text not null,
    made_at         timestamptz not null default clock_timestamp()
);
create index message_by_registration on message (registration_id);
create table message_notice (
    message_id bigint not null references message,
    notice_id  bigint not null references notice,
    template_id bigint not null references template,
    primary key (message_id, notice_id)
);
create index message_notice_by_notice on message_notice (notice_id);

create sequence attempt_seq;
create table attempt (
    id          bigint primary key default nextval('attempt_seq'),
    message_id  bigint not null references message,
    kind        text not null check (kind in ('EMAIL', 'CALL')),
    state       text not null check (state in ('HANDING_OVER', 'ACCEPTED', 'NOT_HANDED_OVER', 'REFUSED', 'UNCONFIRMED')),
    mail_id     text unique,
    worker      text,
    lease_until timestamptz,
    made_at     timestamptz not null default clock_timestamp(),
    answered_at timestamptz,
    answer      text,
    made_by     bigint references staff
);
create index attempt_by_message on attempt (message_id);
create index attempt_handing_over on attempt (lease_until) where state = 'HANDING_OVER';
-- The machine sends a notice's message at most once: what was accepted, or may have been, is never tried again.
create unique index attempt_never_twice on attempt (message_id)
    where kind = 'EMAIL' and state in ('HANDING_OVER', 'ACCEPTED', 'UNCONFIRMED');

-- 5 U.S.C. 552a(c): date, nature, purpose, recipient and address of each disclosure.
create sequence accounting_seq;
create table disclosure_accounting (
    id           bigint primary key default nextval('accounting_seq'),
    disclosed_at timestamptz not null default clock_timestamp(),
    notice_id    bigint not null references notice,
    attempt_id   bigint not null references attempt,
    subject_id   bigint not null references subject,
    case_id      bigint not null references case_file,
    person_id    bigint not null references case_person,
    nature       text not null,
    purpose      text not null,
    authority    text not null,
    recipient    text not null,
    address      text not null,
    unique (attempt_id, notice_id)
);
create index accounting_by_subject on disclosure_accounting (subject_id, disclosed_at);
create index accounting_by_case on disclosure_accounting (case_id);

-- One switch stops all sending. A database that finds itself on another cluster, or under another address than the
-- one it last sent from, was restored or copied: it starts paused.
create table sending (
    only_row  boolean primary key default true check (only_row),
    paused    boolean not null default false,
    reason    text,
    copy      text not null default '',
    since     timestamptz not null default clock_timestamp(),
    set_by    bigint references staff
);
insert into sending default values;

-- ---------------------------------------------------------------------------------------------------------------
-- Grants and policies

grant select, insert, update on registration, registration_channel, notice, template, attempt to voice_app;
grant select, insert, update, delete on outbox to voice_app;
grant select, insert on fact, fact_verification, review, decision, template_part, message, message_notice,
    disclosure_accounting to voice_app;
grant delete on template_part to voice_app;
grant select, update on sending to voice_app;
grant usage, select on registration_seq, registration_number_seq, registration_channel_seq, fact_seq, notice_seq,
    review_seq, decision_seq, template_seq, message_seq, attempt_seq, accounting_seq to voice_app;

alter table registration enable row level security;
create policy registration_all on registration using (
    (select actor_role()) in ('SYSTEM', 'DISCLOSURE')
    or (select actor_role()) in ('SPECIALIST', 'RELATIONS', 'SUPERVISOR') and exists (
        select from case_access a where a.case_id = registration.case_id and (a.until is null or a.until > now())
            and (a.office_id = (select actor_office()) or a.staff_id = (select actor_id()))));
alter table registration_channel enable row level security;
create policy registration_channel_all on registration_channel using (
    exists (select from registration r where r.id = registration_channel.registration_id));

-- A barred subject's facts are as if there were none, for all but those who keep the bar.
alter table fact enable row level security;
create policy fact_seen on fact for select using (
    (select actor_role()) in ('SYSTEM', 'DISCLOSURE')
    or (select actor_role()) in ('SPECIALIST', 'RELATIONS', 'SUPERVISOR')
        and exists (select from subject_match m where m.subject_id = fact.subject_id and m.state in ('PROPOSED', 'CONFIRMED'))
        and not subject_barred(fact.subject_id));
create policy fact_recorded on fact for insert with check (
    (select actor_role()) = 'SYSTEM'
    or (select actor_role()) in ('RELATIONS', 'SPECIALIST', 'DISCLOSURE') and recorded_by = (select actor_id())
        and exists (select from subject s where s.id = fact.subject_id));
alter table fact_verification enable row level security;
create policy fact_verification_seen on fact_verification for select using (
    exists (select from fact f where f.id = fact_verification.fact_id));
create policy fact_verified on fact_verification for insert with check (
    (select actor_role()) = 'SYSTEM'
    or (select actor_role()) in ('RELATIONS', 'SPECIALIST', 'SUPERVISOR', 'DISCLOSURE') and verified_by = (select actor_id())
        and exists (select from fact f where f.id = fact_verification.fact_id and f.recorded_by is distinct from (select actor_id())));

-- What was withheld is not there for those who may not know why.
alter table notice enable row level security;
create policy notice_seen on notice using (
    (select actor_role()) in ('SYSTEM', 'DISCLOSURE')
    or (select actor_role()) in ('SPECIALIST', 'RELATIONS', 'SUPERVISOR') and state <> 'WITHHELD' and exists (
        select from case_access a where a.case_id = notice.case_id and (a.until is null or a.until > now())
            and (a.office_id = (select actor_office()) or a.staff_id = (select actor_id())))
        and not subject_barred(notice.subject_id));
alter table review enable row level security;
create policy review_all on review using ((select actor_role()) in ('SYSTEM', 'DISCLOSURE'));
alter table decision enable row level security;
create policy decision_all on decision using ((select actor_role()) in ('SYSTEM', 'DISCLOSURE'));
alter table message enable row level security;
create policy message_all on message using (
    (select actor_role()) in ('SYSTEM', 'DISCLOSURE')
    or purpose = 'NOTICE' and exists (select from message_notice n where n.message_id = message.id));
alter table message_notice enable row level security;
create policy message_notice_all on message_notice using (
    (select actor_role()) in ('SYSTEM', 'DISCLOSURE') or exists (select from notice n where n.id = message_notice.notice_id));
alter table attempt enable row level security;
create policy attempt_all on attempt using (
    (select actor_role()) in ('SYSTEM', 'DISCLOSURE') or exists (select from message m where m.id = attempt.message_id));
alter table disclosure_accounting enable row level security;
create policy accounting_seen on disclosure_accounting for select using (
    (select actor_role()) in ('SYSTEM', 'DISCLOSURE', 'AUDITOR')
    or (select actor_role()) in ('SPECIALIST', 'RELATIONS', 'SUPERVISOR')
        and exists (select from notice n where n.id = disclosure_accounting.notice_id));
create policy accounting_written on disclosure_accounting for insert with check (
    (select actor_role()) = 'SYSTEM' or (select actor_role()) in ('SPECIALIST', 'RELATIONS')
        and exists (select from notice n where n.id = disclosure_accounting.notice_id));

-- One lock per subject: placing a hold takes it alone, sending and recording share it. A hold that commits first
-- wins over every send that has not yet been handed to a channel.
create function subject_lock(subject bigint) returns void language sql
    begin atomic select pg_advisory_xact_lock(x'564f'::int, (subject % 2147483647)::int); end;
create function subject_lock_shared(subject bigint) returns void language sql
    begin atomic select pg_advisory_xact_lock_shared(x'564f'::int, (subject % 2147483647)::int); end;
grant execute on function subject_lock(bigint), subject_lock_shared(bigint) to voice_app;
