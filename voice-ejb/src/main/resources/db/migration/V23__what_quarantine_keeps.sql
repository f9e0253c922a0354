-- A row in quarantine is kept in the columns that are read, and no others: a stay's reason, a case status or a category
-- can give away what may not be told, and a heading may be written in any case.

create temp table read_column (heading text) on commit drop;
insert into read_column values ('Alien File Number'), ('Last Name'), ('First Name'), ('Birth Date'),
    ('Stay Book In Date Time'), ('Book In Date Time'), ('Book Out Date Time'), ('Departed Date');

insert into source_words (quarantine_id, words)
    select r.quarantine_id, cell.value
    from feed_quarantine_row r cross join lateral jsonb_each_text(r.content) cell
    where lower(cell.key) = 'detention release reason' and cell.value <> ''
    on conflict do nothing;

alter table feed_quarantine_row drop constraint quarantine_without_reason;
update feed_quarantine_row r set content = coalesce(
    (select jsonb_object_agg(c.heading, cell.value)
     from jsonb_each_text(r.content) cell join read_column c on lower(c.heading) = lower(cell.key)), '{}');
alter table feed_quarantine_row add constraint quarantine_of_read_columns check (
    content - array['Alien File Number', 'Last Name', 'First Name', 'Birth Date',
        'Stay Book In Date Time', 'Book In Date Time', 'Book Out Date Time', 'Departed Date'] = '{}');

-- Whom a row could be about changes as subjects are added, and decides who may see it.
grant update (subjects) on feed_quarantine_row to voice_app;
create policy feed_quarantine_row_asked_anew on feed_quarantine_row for update
    using ((select actor_role()) = 'SYSTEM') with check ((select actor_role()) = 'SYSTEM');
