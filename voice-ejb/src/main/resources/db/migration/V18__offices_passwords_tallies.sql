-- Offices are corrected on a page: the version keeps two administrators from overwriting each other.
alter table office add column version bigint not null default 1;

-- One call is counted once, however often the key is pressed: each view of the page has a value of its own.
alter table contact_tally add column page_view uuid unique;

-- A password that somebody else has set is good for one thing: choosing one's own.
alter table staff_credential add column must_change boolean not null default false;

-- Hashes are read and written here only: one's own by oneself, another's by an administrator, who never sees any. None of
-- these tells whether there is a password but to whoever may change it.
create function own_password() returns text language sql stable security definer set search_path = voice, pg_temp
    return (select password_hash from staff_credential where staff_id = (select actor_id()));

create function own_password_due() returns boolean language sql stable security definer set search_path = voice, pg_temp
    return coalesce((select must_change from staff_credential where staff_id = (select actor_id())), false);

create function choose_password(hash text) returns void language sql security definer set search_path = voice, pg_temp
begin atomic
    update staff_credential set password_hash = hash, must_change = false, changed_at = clock_timestamp()
    where staff_id = (select actor_id());
end;

create function reset_password(of_staff bigint, hash text) returns boolean language plpgsql security definer
    set search_path = voice, pg_temp as $$
begin
    if actor_role() is distinct from 'ADMINISTRATOR' or of_staff = actor_id() then
        raise exception 'Another''s password is an administrator''s to reset' using errcode = 'insufficient_privilege';
    end if;
    update staff_credential set password_hash = hash, must_change = true, failures = 0, locked_until = null,
        changed_at = clock_timestamp() where staff_id = of_staff;
    return found;
end $$;

create function unlock_sign_in(of_staff bigint) returns void language plpgsql security definer
    set search_path = voice, pg_temp as $$
begin
    if actor_role() is distinct from 'ADMINISTRATOR' then
        raise exception 'A lock is an administrator''s to end' using errcode = 'insufficient_privilege';
    end if;
    update staff_credential set failures = 0, locked_until = null where staff_id = of_staff;
end $$;

grant execute on function own_password(), own_password_due(), choose_password(text), reset_password(bigint, text),
    unlock_sign_in(bigint) to voice_app;
