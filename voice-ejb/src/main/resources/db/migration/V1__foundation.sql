-- The ground everything stands on: who works here, what was done, and who the database believes it is talking to.
--
-- Two roles exist before the first migration (see docs/deploying.md): the owner, who runs this file, and voice_app,
-- as which the server connects. voice_app owns nothing, so no policy and no grant below can be changed by the server.

create extension if not exists btree_gist schema public;
create extension if not exists pg_trgm schema public;
create extension if not exists unaccent schema public;

grant usage on schema voice to voice_app;

-- ---------------------------------------------------------------------------------------------------------------
-- Who is asking. The service gate sets these three for one transaction (set_config(…, true)); with nothing set
-- no policy lets a row pass. Stable, so that a policy asks once per statement: (select actor_role()).

create function actor_id() returns bigint language sql stable parallel safe
    return nullif(current_setting('voice.actor', true), '')::bigint;

create function actor_role() returns text language sql stable parallel safe
    return coalesce(current_setting('voice.role', true), '');

create function actor_office() returns bigint language sql stable parallel safe
    return nullif(current_setting('voice.office', true), '')::bigint;

-- ---------------------------------------------------------------------------------------------------------------
-- Staff

create sequence office_seq;
create table office (
    id           bigint primary key default nextval('office_seq'),
    code         text not null unique check (code ~ '^[A-Z]{2,12}$'),
    name         text not null,
    time_zone    text not null,
    phone        text not null,
    headquarters boolean not null default false
);
create unique index one_headquarters on office (headquarters) where headquarters;

create sequence staff_seq;
create table staff (
    id         bigint primary key default nextval('staff_seq'),
    version    bigint not null default 0,
    login      text not null unique check (login = lower(login) and login ~ '^[a-z][a-z0-9.-]{1,39}$'),
    full_name  text not null check (length(full_name) between 1 and 120),
    role       text not null check (role in ('HOTLINE', 'SPECIALIST', 'RELATIONS', 'DISCLOSURE', 'SUPERVISOR',
                                             'ANALYST', 'AUDITOR', 'ADMINISTRATOR')),
    office_id  bigint not null references office,
    language   text not null default 'en' check (language in ('en', 'es')),
    shortcuts  boolean not null default true,
    enabled    boolean not null default true,
    created_at timestamptz not null default clock_timestamp()
);
create index staff_by_office on staff (office_id);

-- Apart from staff, so that no list of people ever reads a hash. Absent for those who sign in elsewhere.
create table staff_credential (
    staff_id      bigint primary key references staff,
    password_hash text not null,
    failures      integer not null default 0,
    last_failure  timestamptz,
    locked_until  timestamptz,
    changed_at    timestamptz not null default clock_timestamp()
);

grant select on office to voice_app;
grant select, insert, update on staff, staff_credential to voice_app;
grant insert, update on office to voice_app;
grant usage, select on office_seq, staff_seq to voice_app;

-- ---------------------------------------------------------------------------------------------------------------
-- The trail. Rows hold ids, codes and counts, never names or words, so disposing of a case's words never breaks it.

create sequence audit_event_seq;
create table audit_event (
    id        bigint not null default nextval('audit_event_seq'),
    at        timestamptz not null default clock_timestamp(),
    tx        xid8 not null default pg_current_xact_id(),
    actor_id  bigint,
    role      text not null,
    office_id bigint,
    act       text not null,
    outcome   text not null check (outcome in ('DONE', 'NOT_ALLOWED', 'NOT_FOUND', 'REFUSED', 'FAILED')),
    reference text,
    concerns  jsonb not null default '[]',
    detail    jsonb not null default '{}',
    primary key (at, id)
) partition by range (at);
create index audit_event_by_tx on audit_event (tx);
create index audit_event_by_actor on audit_event (actor_id, at);
create index audit_event_by_concern on audit_event using gin (concerns jsonb_path_ops);

comment on column audit_event.concerns is 'what the act touched: [{"kind": "case", "id": 17}, …]';

-- Makes the partition of a month, if it is missing. Security definer: the server may ask for it, not create tables.
create function audit_ensure_month(month date) returns text language plpgsql security definer
    set search_path = voice, pg_temp as $$
declare
    first_day date := date_trunc('month', month)::date;
    next_month date := (date_trunc('month', month) + interval '1 month')::date;
    partition text := 'audit_event_' || to_char(first_day, 'YYYYMM');
begin
    if month < date '2020-01-01' or month > (now() + interval '25 months')::date then
        raise exception 'audit partitions are made up to 25 months ahead, not for %', month;
    end if;
    perform pg_advisory_xact_lock(hashtext('audit_ensure_month'));
    if to_regclass('voice.' || partition) is null then
        -- Bounds are written in UTC, whatever the session's time zone is.
        execute format('create table voice.%I partition of voice.audit_event for values from (%L) to (%L)',
            partition, first_day || ' 00:00:00+00', next_month || ' 00:00:00+00');
    end if;
    return partition;
end $$;
select audit_ensure_month((now() + make_interval(months => m))::date) from generate_series(0, 2) m;

alter table audit_event enable row level security;
-- Whoever acts writes; who did what is read by those whose work that is.
create policy audit_written on audit_event for insert with check (true);
create policy audit_read on audit_event for select using ((select actor_role()) in ('AUDITOR', 'SYSTEM'));
grant select, insert on audit_event to voice_app;
grant usage, select on audit_event_seq to voice_app;

-- The seals: a gapless chain over the trail. Nobody but the sealer below writes here.
create table audit_seal (
    seq       bigint primary key,
    event_at  timestamptz not null,
    event_id  bigint not null unique,
    hash      bytea not null,
    sealed_at timestamptz not null default clock_timestamp()
);
create table audit_seal_state (
    only_row   boolean primary key default true check (only_row),
    below_tx   xid8 not null default '0'::xid8,
    cluster    text not null default ''
);
insert into audit_seal_state default values;
alter table audit_seal enable row level security;
create policy seal_read on audit_seal for select using ((select actor_role()) in ('AUDITOR', 'SYSTEM'));
grant select on audit_seal to voice_app;

-- Which copy of which database this is: a dump restored elsewhere, a promoted standby and a restore to a point in
-- time all differ. Physical copies are told apart by the address the server was configured with (see sending).
create function database_copy() returns text language sql stable security definer set search_path = voice, pg_temp
    return (select s.system_identifier || '/' || d.oid || '/' || c.timeline_id
            from pg_control_system() s, pg_control_checkpoint() c, pg_database d where d.datname = current_database());

-- What a seal is taken over: every column of the event, in one fixed writing that another program can repeat.
create function audit_sealed_text(e audit_event) returns text language sql stable set search_path = voice, pg_temp
    return concat_ws('|', e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.actor_id,
        e.role, e.office_id, e.act, e.outcome, e.reference, e.concerns::text, e.detail::text);

-- Chains the events of finished transactions. Below the snapshot's xmin nothing can still appear, so one mark
-- suffices to know what is new; on another cluster transaction ids begin anew, so there the mark is set back once.
create function audit_seal_pending(at_most integer) returns integer language plpgsql security definer
    set search_path = voice, pg_temp as $$
declare
    state audit_seal_state;
    horizon xid8 := pg_snapshot_xmin(pg_current_snapshot());
    here text := database_copy();
    moved boolean;
    chain bytea;
    next_seq bigint;
    event record;
    done integer := 0;
begin
    if not pg_try_advisory_xact_lock(hashtext('audit_seal')) then
        return 0;
    end if;
    select * into state from audit_seal_state for update;
    moved := state.cluster <> here;
    select s.seq, s.hash into next_seq, chain from audit_seal s order by s.seq desc limit 1;
    next_seq := coalesce(next_seq, 0);
    chain := coalesce(chain, sha256('VOICE'::bytea));
    for event in
        select e.id, e.at, e.tx, audit_sealed_text(e) as sealed_text
        from audit_event e
        where (moved or (e.tx >= state.below_tx and e.tx < horizon))
          and not exists (select from audit_seal s where s.event_id = e.id)
        order by e.tx, e.id limit at_most
    loop
        next_seq := next_seq + 1;
        chain := sha256(chain || convert_to(event.sealed_text, 'UTF8'));
        insert into audit_seal (seq, event_at, event_id, hash) values (next_seq, event.at, event.id, chain);
        done := done + 1;
    end loop;
    if done < at_most then
        update audit_seal_state set below_tx = horizon, cluster = here;
    end if;
    return done;
end $$;

-- Walks the chain: the first seal that does not follow from its event and its predecessor, and events that a
-- finished transaction left unsealed for more than an hour. No rows: the trail is whole.
create function audit_verify() returns table (seq bigint, event_id bigint, problem text) language plpgsql stable
    security definer set search_path = voice, pg_temp as $$
declare
    chain bytea := sha256('VOICE'::bytea);
    expected bigint := 0;
    seal record;
begin
    for seal in
        select s.seq, s.event_id, s.hash, e.id is null as missing, audit_sealed_text(e) as sealed_text
        from audit_seal s left join audit_event e on e.at = s.event_at and e.id = s.event_id
        order by s.seq
    loop
        expected := expected + 1;
        if seal.seq <> expected then
            return query select seal.seq, seal.event_id, 'a seal before this one is missing'; return;
        elsif seal.missing then
            return query select seal.seq, seal.event_id, 'the sealed event is missing'; return;
        end if;
        chain := sha256(chain || convert_to(seal.sealed_text, 'UTF8'));
        if chain <> seal.hash then
            return query select seal.seq, seal.event_id, 'the event or its seal was changed'; return;
        end if;
    end loop;
    return query select null::bigint, e.id, 'not sealed an hour after it was written' from audit_event e
        where e.at < now() - interval '1 hour' and not exists (select from audit_seal s where s.event_id = e.id)
        order by e.id limit 10;
end $$;
revoke execute on all functions in schema voice from public;
grant execute on function actor_id(), actor_role(), actor_office(), audit_ensure_month(date), database_copy(),
    audit_seal_pending(integer), audit_verify() to voice_app;
alter default privileges in schema voice revoke execute on functions from public;

-- Jobs that N servers run once take a row here for the length of their transaction (for update skip locked), and
-- leave behind when they last ran.
create table job (
    name     text primary key,
    last_run timestamptz,
    last_ok  timestamptz,
    note     text
);
insert into job (name) values ('audit-month'), ('audit-seal');
grant select, update on job to voice_app;
