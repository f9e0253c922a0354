-- Words that say what is so. When something happened is known; when the office learned of it is another date, which no
-- words have. Whatever still gives the one for the other is a draft with the right words, or is in force no longer; a new
-- version stands as a draft in its place.

with right_words (code, language, former, now_right) as (values
    ('CJ01', 'en', 'On {date}, we learned that police are gathering facts in your case.',
     'On {date}, police were gathering facts in your case.'),
    ('CJ05', 'en', 'On {date}, we learned that the prosecutor did not file charges, or sent the case to another office.',
     'On {date}, the prosecutor decided not to file charges, or sent the case to another office.'),
    ('CJ15', 'en', 'On {date}, we learned that you may tell the court how the crime affected you and ask to be repaid.',
     'From {date} on, you may tell the court how the crime affected you and ask to be repaid.'),
    ('CJ19', 'en', 'On {date}, we learned of a parole hearing or a parole decision in your case.',
     'There is a parole hearing or a parole decision in your case. The date that we know of is {date}.'),
    ('CJ21', 'en', 'On {date}, we learned of a change in the supervision of the person in your case.',
     'On {date}, the supervision of the person in your case changed.'),
    ('CJ22', 'en', 'On {date}, we learned that the person in your case left custody without permission, or was found again.',
     'On {date}, the person in your case left custody without permission, or was found again.'),
    ('CJ24', 'en', 'On {date}, we learned that a higher court is reviewing the result of your case, or has changed it.',
     'A higher court is reviewing the result of your case, or has changed it. The date that we know of is {date}.'),
    ('IM23', 'en', 'On {date}, we learned that the person in your case left immigration custody without permission, or was found again.',
     'On {date}, the person in your case left immigration custody without permission, or was found again.'),
    ('IM26', 'en', 'On {date}, we learned that the person in your case was found in the United States again.',
     'On {date}, the person in your case was found in the United States again.'),
    ('CJ01', 'es', 'El {date} supimos que la policía está reuniendo información sobre su caso.',
     'El {date} la policía estaba reuniendo información sobre su caso.'),
    ('CJ05', 'es', 'El {date} supimos que el fiscal no presentó cargos o envió el caso a otra oficina.',
     'El {date} el fiscal decidió no presentar cargos o envió el caso a otra oficina.'),
    ('CJ15', 'es', 'El {date} supimos que usted puede explicar al tribunal cómo le afectó el delito y pedir que se le pague lo que perdió.',
     'Desde el {date} usted puede explicar al tribunal cómo le afectó el delito y pedir que se le pague lo que perdió.'),
    ('CJ19', 'es', 'El {date} supimos de una audiencia o una decisión de libertad condicional en su caso.',
     'Hay una audiencia o una decisión de libertad condicional en su caso. La fecha que conocemos es el {date}.'),
    ('CJ21', 'es', 'El {date} supimos de un cambio en la supervisión de la persona de su caso.',
     'El {date} cambió la supervisión de la persona de su caso.'),
    ('CJ22', 'es', 'El {date} supimos que la persona de su caso salió de la custodia sin permiso o que fue encontrada.',
     'El {date} la persona de su caso salió de la custodia sin permiso o fue encontrada.'),
    ('CJ24', 'es', 'El {date} supimos que un tribunal superior revisa el resultado de su caso o lo ha cambiado.',
     'Un tribunal superior revisa el resultado de su caso o lo ha cambiado. La fecha que conocemos es el {date}.'),
    ('IM23', 'es', 'El {date} supimos que la persona de su caso salió de la custodia de inmigración sin permiso o que fue encontrada.',
     'El {date} la persona de su caso salió de la custodia de inmigración sin permiso o fue encontrada.'),
    ('IM26', 'es', 'El {date} supimos que la persona de su caso fue localizada de nuevo en Estados Unidos.',
     'El {date} la persona de su caso fue localizada de nuevo en Estados Unidos.')),
false_dates as (
    select t.id, t.code, t.language, t.state, w.now_right from template t
        join template_part p on p.template_id = t.id and p.part = 'HAPPENED'
        join right_words w on w.code = t.code and w.language = t.language and w.former = p.words
    where t.state <> 'RETIRED'),
drafts as (
    update template_part p set words = f.now_right from false_dates f
    where f.state = 'DRAFT' and p.template_id = f.id and p.part = 'HAPPENED'),
retired as (
    update template t set state = 'RETIRED' from false_dates f where f.state = 'APPROVED' and t.id = f.id),
made as (
    insert into template (code, language, version)
    select f.code, f.language,
        (select max(version) + 1 from template o where o.code = f.code and o.language = f.language)
    from false_dates f where f.state = 'APPROVED'
    returning id, code, language)
insert into template_part (template_id, part, words)
select made.id, p.part, case when p.part = 'HAPPENED' then f.now_right else p.words end
from made join false_dates f on f.code = made.code and f.language = made.language and f.state = 'APPROVED'
    join template_part p on p.template_id = f.id;

-- ---------------------------------------------------------------------------------------------------------------
-- "Declaración de culpabilidad" is what a court calls a plea of guilty. Of the versions delivered with the product, drafts
-- are put right; beside one in force a draft stands, if none does, and takes its place once somebody approves it.

create function pg_temp.without_plea(words text) returns text language sql immutable return
    replace(replace(replace(words,
        'No es una declaración de culpabilidad.', 'No significa que se haya declarado culpable a la persona.'),
        'Una acusación no es una declaración de culpabilidad.',
        'Una acusación no significa que se haya declarado culpable a la persona.'),
        'y no es una declaración de culpabilidad.', 'ni que se haya declarado culpable a la persona.');

with made as (
    insert into template (code, language, version)
    select t.code, t.language, (select max(version) + 1 from template o where o.code = t.code and o.language = t.language)
    from template t
        join template_part p on p.template_id = t.id and p.part = 'NOT_MEAN' and p.words <> pg_temp.without_plea(p.words)
    where t.language = 'es' and t.state = 'APPROVED' and not exists (
        select from template d where d.code = t.code and d.language = t.language and d.state = 'DRAFT')
    returning id, code, language)
insert into template_part (template_id, part, words)
select made.id, p.part, p.words
from made join template t on t.code = made.code and t.language = made.language and t.state = 'APPROVED'
    join template_part p on p.template_id = t.id;

update template_part p set words = pg_temp.without_plea(p.words)
from template t
where t.id = p.template_id and t.language = 'es' and t.state = 'DRAFT' and p.part = 'NOT_MEAN'
    and p.words <> pg_temp.without_plea(p.words);

-- ---------------------------------------------------------------------------------------------------------------
-- What stands around a correction of what somebody was told: that it was wrong. Until a frame that has it is approved,
-- corrections wait for their words, and everything else goes out in the frame that is in force.

alter table template_part
    drop constraint template_part_part_check,
    add constraint template_part_part_known check (part in ('SUBJECT', 'SUBJECT_NEUTRAL', 'GREETING', 'CORRECTION', 'HAPPENED',
        'NOT_MEAN', 'DECIDES', 'COMES_NEXT', 'YOU_MAY', 'LESS', 'CLOSING', 'BODY'));

with made as (
    insert into template (code, language, version)
    select t.code, t.language, (select max(version) + 1 from template o where o.code = t.code and o.language = t.language)
    from template t where t.code = 'MAIL' and t.state = 'APPROVED' and not exists (
        select from template d where d.code = t.code and d.language = t.language and d.state = 'DRAFT')
    returning id, code, language)
insert into template_part (template_id, part, words)
select made.id, p.part, p.words
from made join template t on t.code = made.code and t.language = made.language and t.state = 'APPROVED'
    join template_part p on p.template_id = t.id;

insert into template_part (template_id, part, words)
select t.id, 'CORRECTION', case t.language
    when 'es' then 'Algo que le comunicamos antes sobre este caso no era correcto. Lo sentimos.'
    else 'Something that we told you about this case before was not right. We are sorry.' end
from template t where t.code = 'MAIL' and t.state = 'DRAFT';
