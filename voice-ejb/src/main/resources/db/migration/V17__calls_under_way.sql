-- A call under way: who was shown the words of a notice, and by which decision of the gate. What is then told is accounted
-- for under that decision, whatever changes while they speak.
create table call_under_way (
    notice_id   bigint not null references notice,
    staff_id    bigint not null references staff,
    decision_id bigint not null references decision,
    began_at    timestamptz not null default clock_timestamp(),
    primary key (notice_id, staff_id)
);
grant select, insert, update, delete on call_under_way to voice_app;
alter table call_under_way enable row level security;
create policy call_under_way_all on call_under_way using ((select actor_role()) = 'SYSTEM');
