-- The same story in the tables that came after version 3. A new table under a policy gets its row here.

insert into proof_outbox (message_id, code) values (9002, '000000');
insert into brake_hour (feed, code, hour, notices) values ('story', 'CJ90', date_trunc('hour', now()), 1);
insert into brake_stop (batch_id, feed, cause, notices, allowed) values (9001, 'story', 'BATCH_SIZE', 501, 500);
insert into match_claim (match_id, kind, value, source, claimed_by)
    values (9001, 'A_NUMBER', 'A900000001', 'police report', 9001);
