package gov.voice.it;

import gov.voice.access.Role;

/** Batches of a feed, made by the owner. */
final class Batches {
    private Batches() {}

    /** A batch with one fact of a subject, known now and verified by its source; its id. */
    static long withOneFact(long subjectId, String code) {
        long sender = People.staff(Role.RELATIONS, People.office()).id();
        long batch = Owner.number("""
                insert into feed_batch (feed, state, format, as_of, as_of_given, received_at, sha256, bytes, sent_by)
                values ('ice-detention', 'running', 'CSV', now(), false, now(), '', 0, ?) returning id""", sender);
        long fact = Owner.number("""
                insert into fact (subject_id, code, occurred_on, occurred_at, zone, known_at, source, batch_id, feed_key)
                values (?, ?, (now() at time zone 'America/New_York')::date, now(), 'America/New_York', clock_timestamp(),
                    'ice-detention', ?, 'test') returning id""", subjectId, code, batch);
        Owner.run("insert into fact_verification (fact_id, how) values (?, 'BY_SOURCE')", fact);
        return batch;
    }
}
