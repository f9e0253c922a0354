-- What version 12 kept in the open: a feed's own words with a fact and in quarantine, and words that name a false date.

insert into feed_token (id, feed, label, prefix, hash, made_by)
    values (9001, 'ice-detention', 'Story', 'story', sha256('story'), 9003);
insert into feed_batch (id, feed, format, as_of, as_of_given, received_at, sha256, bytes, token_id)
    values (9001, 'ice-detention', 'CSV', now(), false, now(), sha256('file'), 4, 9001);
insert into fact (id, subject_id, code, occurred_on, zone, known_at, source, source_detail, batch_id, feed_key)
    values (9002, 9001, 'IM10', current_date, 'America/New_York', now(), 'ice-detention', 'Paroled - Fear Found', 9001, 'story');
insert into feed_quarantine (id, feed, hash) values (9001, 'ice-detention', gen_random_uuid());
insert into feed_quarantine_row (quarantine_id, subjects, content)
    values (9001, '{9001}', '{"Last Name": "Person", "Detention Release Reason": "Paroled - Fear Found"}');
update template set state = 'APPROVED', approved_by = 9003, approved_at = now() where code = 'CJ08' and language = 'en';
update template set state = 'APPROVED', approved_by = 9003, approved_at = now()
    where code in ('CJ01', 'MAIL') and language = 'en' or code = 'CJ02' and language = 'es';
