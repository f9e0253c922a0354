package gov.voice.subject;

import gov.voice.access.Acting;
import gov.voice.access.Trail;
import gov.voice.platform.Database;
import gov.voice.platform.Refused;
import gov.voice.task.NewTask;
import gov.voice.task.TaskKind;
import gov.voice.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Proposes that a case is about a subject, and asks a second person. Asked by the services, within their act. */
@ApplicationScoped
public class Proposals {
    @Inject
    private Database database;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Claims claims;

    @Inject
    private Tasks tasks;

    @Inject
    private Trail trail;

    /**
     * Proposes the match.
     *
     * @param founded the subject's record was made for this case
     * @throws Refused where the case is matched with this subject already
     */
    long propose(long caseId, long subjectId, boolean founded, List<Claim> claimed) {
        if (matched(caseId, subjectId)) {
            throw new Refused("subject-in-case");
        }
        SubjectMatch match =
                new SubjectMatch(caseId, subjectId, founded, Acting.actor().id());
        entities.persist(match);
        entities.flush();
        claims.keep(match.getId(), claimed);
        tasks.ask(new NewTask(
                TaskKind.CONFIRM_MATCH,
                MatchTask.key(match.getId()),
                false,
                Acting.actor().officeId(),
                null,
                caseId,
                subjectId,
                null,
                null,
                null,
                null));
        trail.concerns("match", match.getId());
        trail.concerns("subject", subjectId);
        return match.getId();
    }

    private boolean matched(long caseId, long subjectId) {
        return database.query(handle -> handle.createQuery("""
                        select exists (select from subject_match where case_id = :case and subject_id = :subject
                                       and state in ('PROPOSED', 'CONFIRMED'))""")
                .bind("case", caseId)
                .bind("subject", subjectId)
                .mapTo(Boolean.class)
                .one());
    }
}
