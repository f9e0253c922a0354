-- What somebody is told is what somebody read: the words and the number that a call showed stay with the call, and a ruling
-- knows the words that it released.

-- A call that was begun under the former version has to be opened again; what it told stands nowhere.
delete from call_under_way;
alter table call_under_way
    add column channel_id bigint not null references registration_channel,
    add column template_id bigint not null references template,
    add column subject_line text not null,
    add column body text not null;
comment on column call_under_way.body is 'the words as they were shown';

alter table review
    add column template_id bigint references template,
    add column frame_id bigint references template;
comment on column review.template_id is 'whose words whoever ruled had read: what happened; null where none were in force';
comment on column review.frame_id is 'what stood around them; null where none was in force';

-- Of what was ruled before it is not known; what is still open goes on with the words of this moment.
update review w set template_id = t.id, frame_id = m.id
from notice n join fact f on f.id = n.fact_id join registration r on r.id = n.registration_id
    join template t on t.code = f.code and t.language = r.language and t.state = 'APPROVED'
    join template m on m.code = 'MAIL' and m.language = r.language and m.state = 'APPROVED'
where n.id = w.notice_id and n.ended_at is null;
