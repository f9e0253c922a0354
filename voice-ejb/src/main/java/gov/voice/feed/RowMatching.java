package gov.voice.feed;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

/**
 * Gives each staged row its place: duplicate, unmatched, quarantined, or matched to one subject. Set-based; every
 * statement sees only what the ones before it left.
 */
@ApplicationScoped
class RowMatching {
    private static final String DUPLICATES = """
            update feed_staging s set outcome = 'DUPLICATE'
            from (select seq, row_number() over (partition by hash order by seq) as nth from feed_staging where run = :run) d
            where s.run = :run and s.seq = d.seq and d.nth > 1""";

    /** Found to be nobody of ours: each case that had matched the subject took it back. It claims nothing any more. */
    private static final String GIVEN_UP = """
            (exists (select from subject_match m where m.subject_id = %1$s)
              and not exists (select from subject_match m
                              where m.subject_id = %1$s and m.state in ('PROPOSED', 'CONFIRMED')))""";

    private static final String CLAIMED = """
            update feed_staging s set outcome = 'MATCHED', subjects = c.subjects
            from (select i.value, array_agg(i.subject_id order by i.subject_id) as subjects from subject_identifier i
                  where i.kind = 'A_NUMBER'
                    and i.value in (select r.number from feed_staging r where r.run = :run and r.number is not null)
                    and not %s
                  group by i.value) c
            where s.run = :run and s.outcome = 'UNMATCHED' and s.number = c.value""".formatted(GIVEN_UP.formatted("i.subject_id"));

    /** The A-Number agrees; a second identifier must, and the row itself must make sense. */
    private static final String JUDGED = """
            update feed_staging s set outcome = 'QUARANTINED', cause = j.cause
            from (select r.seq, case
                    when cardinality(r.subjects) > 1 then 'CLAIMED_TWICE'
                    when r.birth_is = 'UNREADABLE' then 'DATE_UNREADABLE'
                    when r.birth_date <> u.birth_date then 'BIRTH_DATE_CONTRADICTS'
                    when r.birth_date = u.birth_date then r.flaw
                    when r.name_key is null then 'SECOND_IDENTIFIER_MISSING'
                    when not exists (select from subject_name n where n.subject_id = u.id and n.name_key = r.name_key)
                        then 'NAME_CONTRADICTS'
                    else r.flaw end as cause
                  from feed_staging r join subject u on u.id = r.subjects[1]
                  where r.run = :run and r.outcome = 'MATCHED') j
            where s.run = :run and s.seq = j.seq and j.cause is not null""";

    /** The A-Number is withheld, malformed or nobody's; name and birth date may still be those of a subject. */
    private static final String NAMED = """
            update feed_staging s set outcome = 'QUARANTINED', subjects = n.subjects,
                cause = case s.number_is when 'WITHHELD' then 'NUMBER_WITHHELD' when 'MALFORMED' then 'NUMBER_MALFORMED'
                        else 'NUMBER_UNKNOWN' end
            from (select r.seq, array_agg(distinct u.id order by u.id) as subjects
                  from feed_staging r join subject_name k on k.name_key = r.name_key
                    join subject u on u.id = k.subject_id and u.birth_date = r.birth_date
                  where r.run = :run and r.outcome = 'UNMATCHED' and r.name_key is not null and not %s
                  group by r.seq) n
            where s.run = :run and s.seq = n.seq""".formatted(GIVEN_UP.formatted("u.id"));

    private static final String DISAGREEING = """
            update feed_staging s set outcome = 'QUARANTINED', cause = 'ROWS_DISAGREE'
            from (select subjects[1] as subject_id, stay_in, book_in from feed_staging
                  where run = :run and outcome = 'MATCHED'
                  group by 1, 2, 3 having count(distinct concat(end_code, ' ', end_local)) > 1) d
            where s.run = :run and s.outcome = 'MATCHED' and s.subjects[1] = d.subject_id and s.stay_in = d.stay_in
                and s.book_in = d.book_in""";

    /** All of it, in this order: each row is the first that fits. */
    void match(Handle handle, Batch batch) {
        for (String step : new String[] {DUPLICATES, CLAIMED, JUDGED, NAMED, DISAGREEING}) {
            handle.createUpdate(step).bind("run", batch.run()).execute();
        }
    }
}
