-- The same story in the tables that came after version 3. A new table under a policy gets its row here.

insert into proof_outbox (message_id, code) values (9002, '000000');
insert into brake_hour (feed, code, hour, notices) values ('story', 'CJ90', date_trunc('hour', now()), 1);
insert into brake_stop (batch_id, feed, cause, notices, allowed) values (9001, 'story', 'BATCH_SIZE', 501, 500);
insert into match_claim (match_id, kind, value, source, claimed_by)
    values (9001, 'A_NUMBER', 'A900000001', 'police report', 9001);

insert into feed_token (id, feed, label, prefix, hash, made_by)
    values (9001, 'ice-detention', 'Story', 'story', sha256('story'), 9003);
insert into feed_batch (id, feed, format, as_of, as_of_given, received_at, sha256, bytes, token_id)
    values (9001, 'ice-detention', 'CSV', now(), false, now(), sha256('file'), 4, 9001);
insert into feed_chunk (batch_id, position, bytes) values (9001, 0, 'file');
insert into feed_stint (feed, subject_id, stay_in, book_in, as_of, told_by)
    values ('ice-detention', 9001, '2026-11-01 08:00', '2026-11-01 09:00', now(), 9001);
insert into feed_quarantine (id, feed, hash) values (9001, 'ice-detention', gen_random_uuid());
insert into feed_quarantine_row (quarantine_id, subjects, content) values (9001, '{9001}', '{}');
insert into feed_quarantine_line (batch_id, seq, quarantine_id, line, cause) values (9001, 1, 9001, 2, 'REASON_UNKNOWN');

insert into call_under_way (notice_id, staff_id, decision_id, channel_id, template_id, subject_line, body)
    select notice_id, 9001, id, 9001, 9001, 'Novedades', 'Palabras' from decision where notice_id = 9001;
insert into staff_credential (staff_id, password_hash) values (9001, 'no hash');
insert into case_access (case_id, staff_id, reason) values (9001, 9001, 'TEAM');
insert into outbox (notice_id, step) values (9001, 'DECIDE');
update template set author_id = 9001 where id = 9001;
insert into template_part (template_id, part, words) values (9001, 'HAPPENED', 'Palabras');
insert into feed_staging (run, seq, hash) values (9001, 1, gen_random_uuid());
insert into source_words (fact_id, words) values (9001, 'Invented - Reason Found');
