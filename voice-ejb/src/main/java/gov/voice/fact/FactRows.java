package gov.voice.fact;

import gov.voice.access.Acting;
import gov.voice.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Reads and adds facts, as far as the actor may see them: the facts of a barred subject read as none. Asked by the
 * service, within its act.
 */
@ApplicationScoped
public class FactRows {
    private static final String ROW = """
            select f.id, f.code, s.track, s.title_en, s.title_es, f.occurred_on, f.occurred_at, f.zone, f.source,
                   case when f.batch_id is null then f.source_detail end as source_detail, f.known_at,
                   r.full_name as recorded_by, v.how as verified_how,
                   p.full_name as verified_by, v.verified_at, f.supersedes, later.id as superseded_by,
                   coalesce(f.recorded_by = :actor, false) as own
            from fact f
              join stage s on s.code = f.code
              left join staff r on r.id = f.recorded_by
              left join fact_verification v on v.fact_id = f.id
              left join staff p on p.id = v.verified_by
              left join fact later on later.supersedes = f.id
            """;

    @Inject
    private Database database;

    /** A fact and whose it is. */
    record Found(long subjectId, FactRow row) {}

    /** Facts of a subject, newest first. */
    List<FactRow> ofSubject(long subjectId) {
        return database.query(handle -> handle.createQuery(
                        ROW
                                + "where f.subject_id = :id order by f.occurred_on desc, f.occurred_at desc nulls last, f.id desc")
                .bind("actor", Acting.actor().id())
                .bind("id", subjectId)
                .mapTo(FactRow.class)
                .list());
    }

    /** One fact. */
    Optional<Found> find(long id) {
        return database.query(handle -> {
            Optional<FactRow> row = handle.createQuery(ROW + "where f.id = :id")
                    .bind("actor", Acting.actor().id())
                    .bind("id", id)
                    .mapTo(FactRow.class)
                    .findOne();
            return row.map(one -> new Found(
                    handle.createQuery("select subject_id from fact where id = :id")
                            .bind("id", id)
                            .mapTo(Long.class)
                            .one(),
                    one));
        });
    }

    /** Stages that can be recorded by hand on a day: what may never be told is for disclosure officers, as a hold. */
    List<Stage> stages(LocalDate on) {
        return database.query(handle ->
                handle.createQuery("""
                        select s.code, s.track, s.title_en, s.title_es, coalesce(c.urgent, false) as urgent, s.ahead
                        from stage s left join release_class c on c.code = s.code
                          and daterange(c.valid_from, c.valid_to) @> cast(:on as date)
                        where c.class is distinct from 'N' order by s.code""").bind("on", on).mapTo(Stage.class).list());
    }

    /**
     * Adds a fact; its id, or empty where somebody corrected the same fact first. The id is drawn before, since a row that
     * its writer may not read back must be no error.
     */
    Optional<Long> add(NewFact fact, Long supersedes, java.time.Instant knownAt) {
        return database.query(handle -> {
            long id = handle.createQuery("select nextval('fact_seq')")
                    .mapTo(Long.class)
                    .one();
            int added = handle.createUpdate("""
                            insert into fact (id, subject_id, code, occurred_on, occurred_at, zone, known_at, source,
                                              source_detail, supersedes, recorded_by)
                            values (:id, :subject, :code, :on, :at, :zone, :known, :source, :detail, :supersedes, :actor)
                            on conflict do nothing""")
                    .bind("id", id)
                    .bind("subject", fact.subjectId())
                    .bind("code", fact.code())
                    .bind("on", fact.occurredOn())
                    .bind("at", fact.instant())
                    .bind("zone", fact.zone())
                    .bind("known", knownAt)
                    .bind("source", fact.source().name())
                    .bind("detail", fact.sourceDetail())
                    .bind("supersedes", supersedes)
                    .bind("actor", Acting.actor().id())
                    .execute();
            return added == 1 ? Optional.of(id) : Optional.empty();
        });
    }

    /** Writes down that the actor verified a fact; false where somebody did before. */
    boolean verify(long id) {
        return database.query(handle -> handle.createUpdate("""
                                insert into fact_verification (fact_id, how, verified_by)
                                values (:id, 'BY_SECOND_PERSON', :actor) on conflict do nothing""")
                        .bind("id", id)
                        .bind("actor", Acting.actor().id())
                        .execute()
                == 1);
    }

    /** Takes the subject's lock together with other writers of facts, against whoever begins a contract or a hold. */
    void lockSubject(long subjectId) {
        database.query(handle -> handle.createQuery("select subject_lock_shared(:id)")
                .bind("id", subjectId)
                .mapTo(String.class)
                .one());
    }

    /** Whether the actor may see the subject. */
    boolean subjectSeen(long subjectId) {
        return database.query(handle -> handle.createQuery("""
                        select exists (select from subject_match where subject_id = :id and state in ('PROPOSED', 'CONFIRMED'))""")
                .bind("id", subjectId)
                .mapTo(Boolean.class)
                .one());
    }
}
