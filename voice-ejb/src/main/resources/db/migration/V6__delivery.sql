-- Delivery: what is urgent goes first, proofs of an address have a queue of their own, and the mass brake remembers.

alter table outbox add column urgent boolean not null default false;
drop index outbox_due;
create index outbox_due on outbox (step, urgent desc, due_at);

-- The sweep for missing notices looks back over what was recorded lately, not over all facts.
create index fact_by_recorded on fact (recorded_at);
create index notice_withheld on notice (subject_id) where state = 'WITHHELD';

-- A proof of an address waiting to be sent. Its code stands here and nowhere else in clear, only until it is handed over.
create table proof_outbox (
    message_id  bigint primary key references message,
    code        text not null,
    due_at      timestamptz not null default clock_timestamp(),
    tries       integer not null default 0,
    worker      text,
    lease_until timestamptz
);
create index proof_outbox_due on proof_outbox (due_at);
grant select, insert, update, delete on proof_outbox to voice_app;
alter table proof_outbox enable row level security;
create policy proof_outbox_all on proof_outbox using ((select actor_role()) = 'SYSTEM');

-- ---------------------------------------------------------------------------------------------------------------
-- The mass brake. Counts only; whom the notices concern stands with the notices.

create table brake_hour (
    feed    text not null,
    code    text not null,
    hour    timestamptz not null,
    notices integer not null check (notices >= 0),
    primary key (feed, code, hour)
);
comment on table brake_hour is 'how many notices a feed brought of a code in an hour that brought any: what is usual';
create table brake_stop (
    batch_id   bigint primary key,
    feed       text not null,
    stopped_at timestamptz not null default clock_timestamp(),
    cause      text not null check (cause in ('BATCH_SIZE', 'UNUSUAL')),
    code       text,
    notices    integer not null,
    allowed    integer not null,
    ruling     text check (ruling in ('RELEASED', 'DISCARDED')),
    reason     text,
    ruled_by   bigint references staff,
    ruled_at   timestamptz,
    check (num_nulls(ruling, reason, ruled_by, ruled_at) in (0, 4)),
    check ((cause = 'UNUSUAL') = (code is not null))
);
create index brake_stop_open on brake_stop (stopped_at) where ruling is null;
grant select, insert, update on brake_hour, brake_stop to voice_app;
alter table brake_hour enable row level security;
create policy brake_hour_all on brake_hour using ((select actor_role()) = 'SYSTEM');
alter table brake_stop enable row level security;
create policy brake_stop_all on brake_stop using ((select actor_role()) in ('SYSTEM', 'SUPERVISOR'));

-- The jobs that one server at a time runs.
insert into job (name) values ('fan-out-sweep');

-- An attempt by voice is found by its notice's board, an accounting by its notice.
create index accounting_by_notice on disclosure_accounting (notice_id);
