package gov.voice.casefile;

import gov.voice.access.Acting;
import gov.voice.access.Actor;
import gov.voice.access.Role;
import gov.voice.access.Trail;
import gov.voice.platform.Database;
import gov.voice.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Who may see a case: the office that works it, its team, whoever was given a part in it, and disclosure officers. Said
 * here, in the query; the database's own policies say it a second time.
 */
@ApplicationScoped
public class CaseSight {

    /** SQL condition on {@code c}, a row of case_file; binds {@code actor} and {@code office}. */
    static final String BY_ACCESS = """
            exists (select from case_access a where a.case_id = c.id and (a.until is null or a.until > now())
                and (a.office_id = :office or a.staff_id = :actor))""";

    @Inject
    private Database database;

    @Inject
    private Trail trail;

    /**
     * The act is about this case.
     *
     * @throws NotFound where there is none that the actor may see
     */
    public void require(long caseId) {
        Actor actor = Acting.actor();
        boolean everyCase = actor.role() == Role.DISCLOSURE || actor.role() == Role.SYSTEM;
        boolean seen = database.query(handle -> handle.createQuery(
                        "select exists (select from case_file c where c.id = :id and (:every or " + BY_ACCESS + "))")
                .bind("id", caseId)
                .bind("every", everyCase)
                .bind("office", actor.officeId())
                .bind("actor", actor.id())
                .mapTo(Boolean.class)
                .one());
        if (!seen) {
            throw new NotFound();
        }
        trail.concerns("case", caseId);
    }
}
