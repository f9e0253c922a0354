-- Refusals by reasons of a list, drafts of contracts that come to nothing, and the watch over silent feeds.

-- A reason that was typed before stays as it was written; from now on it is a code of the list, with a note beside it.
alter table review add column note text check (length(note) between 1 and 500);
comment on column review.reason is 'code of the list "refusal"; words where it was ruled before there was one';
insert into code_list (list, code, position, label_en, label_es) values
('refusal', 'SAFETY',        1, 'It could put somebody in danger',            'Podría poner a alguien en peligro'),
('refusal', 'PROTECTED',     2, 'The law protects it',                        'La ley lo protege'),
('refusal', 'INVESTIGATION', 3, 'It would harm an open investigation',        'Perjudicaría una investigación abierta'),
('refusal', 'COURT_ORDER',   4, 'An order of a court bars it',                'Lo impide una orden judicial'),
('refusal', 'PRIVACY',       5, 'It tells of somebody else’s private life',   'Revela la vida privada de otra persona'),
('refusal', 'NOT_CERTAIN',   6, 'It is not certain enough to be told',        'No es lo bastante seguro para comunicarlo'),
('refusal', 'OUTDATED',      7, 'It is no longer so, or no longer of use',    'Ya no es así o ya no es útil'),
('refusal', 'OTHER',         8, 'Another reason, in the note',                'Otro motivo, en la nota');

-- A draft can be discarded: it never had force, and another one may take its place.
alter table registration
    drop constraint registration_state_check,
    drop constraint registration_check1,
    add constraint registration_state_known check (state in ('DRAFT', 'DISCARDED', 'IN_FORCE', 'REVOKED')),
    add constraint registration_consent_whole check (
        state in ('DRAFT', 'DISCARDED') or num_nulls(consent_version, consent_given, signed_on, in_force_from) = 0),
    add constraint registration_draft_without_force check (
        state not in ('DRAFT', 'DISCARDED') or in_force_from is null);
drop index registration_once;
create unique index registration_once on registration (person_id, match_id) where state not in ('REVOKED', 'DISCARDED');

insert into job (name) values ('feed-silence');
