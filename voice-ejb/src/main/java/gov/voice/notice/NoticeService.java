package gov.voice.notice;

import static gov.voice.access.Role.DISCLOSURE;
import static gov.voice.access.Role.RELATIONS;
import static gov.voice.access.Role.SPECIALIST;
import static gov.voice.access.Role.SUPERVISOR;

import gov.voice.access.Acting;
import gov.voice.access.Gated;
import gov.voice.access.Permit;
import gov.voice.access.Role;
import gov.voice.access.Trail;
import gov.voice.disclosure.DecisionReading;
import gov.voice.disclosure.PastDecision;
import gov.voice.platform.Database;
import gov.voice.platform.NotFound;
import gov.voice.platform.Order;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/** The notices that a person may see: where they stand, what was said, what came of it. */
@Stateless
@Gated
public class NoticeService {
    @Inject
    private Database database;

    @Inject
    private NoticeLists lists;

    @Inject
    private NoticeBoard board;

    @Inject
    private CaseNotices ofCase;

    @Inject
    private DecisionReading decisions;

    @Inject
    private Settlement settlement;

    @Inject
    private Trail trail;

    /**
     * The board: counts by standing and one page of notices. What is held back reads alike for whoever may not know why, as
     * among the notices of a case.
     *
     * @param standing only this one, the name of a state or {@link CaseNotice#IN_HAND}; null: all open ones
     * @param caseId only of this case; null: of all
     * @param order null: urgent first, then those that moved last
     */
    @Permit({SPECIALIST, RELATIONS, DISCLOSURE, SUPERVISOR})
    public NoticePage board(String standing, Long caseId, Order<NoticeField> order, int offset, int size) {
        NoticePage page = database.query(handle -> board.page(
                handle, standing, caseId, order, offset, size, Acting.actor().role() == Role.DISCLOSURE));
        trail.concerns(
                "notice",
                page.rows().stream().map(NoticeRow::id).filter(Objects::nonNull).toList());
        return page;
    }

    /**
     * All notices of a case, newest fact first. What is held back reads alike for whoever may not know why, whether it
     * waits, is in review or was withheld.
     *
     * @throws NotFound where there is no such case for the reader
     */
    @Permit({SPECIALIST, RELATIONS, DISCLOSURE, SUPERVISOR})
    public List<CaseNotice> ofCase(long caseId) {
        return database.query(handle -> {
            boolean seen = handle.createQuery("select exists (select from case_file where id = :id)")
                    .bind("id", caseId)
                    .mapTo(Boolean.class)
                    .one();
            if (!seen) {
                throw new NotFound();
            }
            trail.concerns("case", caseId);
            return ofCase.of(handle, caseId, Acting.actor().role() == Role.DISCLOSURE);
        });
    }

    /** One notice; unknown, foreign, protected and in hand are one answer. */
    @Permit({SPECIALIST, RELATIONS, DISCLOSURE, SUPERVISOR})
    public NoticeDetail open(long id) {
        return database.query(handle -> {
            NoticeDetail detail = lists.detail(handle, id, Acting.actor().role() == Role.DISCLOSURE)
                    .orElseThrow(NotFound::new);
            trail.concerns("notice", id);
            trail.concerns("case", detail.notice().caseId());
            return detail;
        });
    }

    /** What the gate was asked about a notice and answered, newest first: for those who may know why. */
    @Permit(DISCLOSURE)
    public List<PastDecision> decisions(long id) {
        trail.concerns("notice", id);
        return database.query(handle -> decisions.all(handle, id));
    }

    /**
     * A person found out about an unconfirmed mail: it arrived, so it is delivered and accounted for; or it did not, and is
     * told by voice where the gate still lets it be told.
     */
    @Permit(SPECIALIST)
    public void settleUnconfirmed(long id, boolean arrived) {
        database.query(handle -> {
            requireVisible(handle, id);
            settlement.settle(handle, id, arrived);
            return null;
        });
        trail.concerns("notice", id);
        trail.detail("arrived", arrived);
    }

    /**
     * The registrant said, by any safe means, that a notice which was handed over or told has arrived.
     *
     * @throws NotFound where there is no delivered notice of this number for this person
     */
    @Permit(SPECIALIST)
    public void acknowledge(long id) {
        int acknowledged =
                database.query(handle -> handle.createUpdate("""
                        update notice set state = 'ACKNOWLEDGED', moved_at = clock_timestamp()
                        where id = :id and state = 'DELIVERED'""").bind("id", id).execute());
        if (acknowledged == 0) {
            throw new NotFound();
        }
        trail.concerns("notice", id);
    }

    private static void requireVisible(Handle handle, long id) {
        boolean seen = handle.createQuery("select exists (select from notice where id = :id and state = 'UNCONFIRMED')")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one();
        if (!seen) {
            throw new NotFound();
        }
    }
}
