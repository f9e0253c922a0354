-- One contract in force for each registrant of scene.sql, with a proven address; on its connection.
insert into registration (id, version, number, case_id, person_id, match_id, subject_id, state, topics, language, time_zone,
                          safe_from, safe_until, consent_version, consent_given, signed_on, in_force_from, prepared_by)
select 1000000 + nth, 1, 'R-2026-' || lpad(nth::text, 6, '0'), 1000000 + nth, 1000000 + nth, 1000000 + nth, 1000000 + nth,
       'IN_FORCE', array['CUSTODY', 'HEARINGS', 'OUTCOME'], 'es', 'America/Chicago', '00:00', '23:59:59.999999', '2026-01',
       'SIGNED', current_date - 30, now() - interval '30 days', specialist
from n, who;
insert into registration_channel (registration_id, rung, kind, address, proven_at)
select 1000000 + nth, 1, 'EMAIL', 'registrant' || nth || '@example.org', now() - interval '29 days' from n;
