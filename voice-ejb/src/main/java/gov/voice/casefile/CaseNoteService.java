package gov.voice.casefile;

import static gov.voice.access.Role.RELATIONS;
import static gov.voice.access.Role.SPECIALIST;
import static gov.voice.access.Role.SUPERVISOR;

import gov.voice.access.Acting;
import gov.voice.access.Gated;
import gov.voice.access.Permit;
import gov.voice.access.Trail;
import gov.voice.platform.Database;
import gov.voice.platform.NotFound;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;

/** The notes of a case. They are added, never changed: what was thought in March must be readable in May. */
@Stateless
@Gated
public class CaseNoteService {
    private static final int LIST_LIMIT = 200;

    @Inject
    private Database database;

    @Inject
    private CaseSight sight;

    @Inject
    private Trail trail;

    @Inject
    private Clock clock;

    /** The newest notes, without the words of sensitive ones. */
    @Permit({SPECIALIST, RELATIONS, SUPERVISOR})
    public List<NoteRow> list(long caseId) {
        sight.require(caseId);
        return database.query(handle -> handle.createQuery("""
                        select n.id, n.sensitive, case when not n.sensitive then n.body end as body,
                               s.full_name as written_by, n.written_at
                        from case_note n join staff s on s.id = n.written_by
                        where n.case_id = :case order by n.written_at desc, n.id desc limit :limit""")
                .bind("case", caseId)
                .bind("limit", LIST_LIMIT)
                .mapTo(NoteRow.class)
                .list());
    }

    /** The words of one note; that they were read is in the trail. */
    @Permit({SPECIALIST, RELATIONS, SUPERVISOR})
    public String read(long caseId, long noteId) {
        sight.require(caseId);
        trail.concerns("note", noteId);
        return database.query(
                handle -> handle.createQuery("select body from case_note where id = :id and case_id = :case")
                        .bind("id", noteId)
                        .bind("case", caseId)
                        .mapTo(String.class)
                        .findOne()
                        .orElseThrow(NotFound::new));
    }

    /** Adds a note; returns its id. */
    @Permit({SPECIALIST, RELATIONS, SUPERVISOR})
    public long add(long caseId, @Valid NoteForm form) {
        sight.require(caseId);
        long id = database.query(handle -> handle.createQuery("""
                        insert into case_note (case_id, sensitive, body, written_by, written_at)
                        values (:case, :sensitive, :body, :by, :at) returning id""")
                .bind("case", caseId)
                .bind("sensitive", form.sensitive())
                .bind("body", form.body())
                .bind("by", Acting.actor().id())
                .bind("at", clock.instant())
                .mapTo(Long.class)
                .one());
        trail.concerns("note", id);
        return id;
    }
}
