package gov.voice.disclosure;

import static gov.voice.access.Role.DISCLOSURE;

import gov.voice.access.Acting;
import gov.voice.access.Gated;
import gov.voice.access.Permit;
import gov.voice.access.Trail;
import gov.voice.disclosure.Question.Moment;
import gov.voice.platform.Database;
import gov.voice.platform.NotFound;
import gov.voice.platform.Refused;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** How a disclosure officer rules on what the gate leaves to a person. */
@Stateless
@Gated
public class ReviewService {
    @Inject
    private Database database;

    @Inject
    private ReviewReading reading;

    @Inject
    private Questions questions;

    @Inject
    private Trail trail;

    @Inject
    private Clock clock;

    @Inject
    private Event<NoticeRuled> ruled;

    /** What waits for a ruling, urgent first, then the longest waiting. */
    @Permit(DISCLOSURE)
    public ReviewQueue queue(ReviewFilter filter) {
        ReviewQueue queue = database.query(handle -> reading.queue(handle, filter));
        trail.detail("rows", queue.rows().size());
        return queue;
    }

    /**
     * One notice with all that a ruling rests on. The gate is asked as things stand now; what it answered before is kept
     * with the notice.
     *
     * @throws NotFound where there is no such notice
     */
    @Permit(DISCLOSURE)
    public ReviewDetail open(long noticeId) {
        return database.query(handle -> {
            ReviewRow row = reading.row(handle, noticeId).orElseThrow(NotFound::new);
            Question question = ask(handle, noticeId);
            trail.concerns("notice", noticeId);
            trail.concerns("case", row.caseId());
            return new ReviewDetail(
                    row,
                    reading.waits(handle, noticeId),
                    reading.recipient(handle, noticeId),
                    reading.event(handle, noticeId),
                    question,
                    Gate.decide(question),
                    reading.names(handle, question),
                    reading.rulings(handle, noticeId),
                    Ruling.preparedBy(question, Acting.actor().id()));
        });
    }

    /**
     * Rules on a notice. The gate is asked again at once, with the ruling; what still bars it, still does. The task to rule
     * is settled by the notice's move, not here: where a person must still look, somebody still owes it.
     *
     * @param reason why; needed to refuse, else null
     * @throws NotFound where there is no such notice
     * @throws Refused where it no longer waits for a ruling, the reason is missing, or whoever rules prepared the fact or
     *     the contract
     */
    @Permit(DISCLOSURE)
    public void rule(long noticeId, RulingAnswer answer, String reason) {
        long actor = Acting.actor().id();
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        database.query(handle -> {
            ReviewRow row = reading.row(handle, noticeId).orElseThrow(NotFound::new);
            trail.concerns("notice", noticeId);
            trail.concerns("case", row.caseId());
            require(handle, noticeId, actor);
            if (answer == RulingAnswer.REFUSE && why == null) {
                throw new Refused("review-reason");
            }
            return handle.createUpdate("""
                            insert into review (notice_id, answer, reason, ruled_by) values (:notice, :answer, :reason, :actor)""")
                    .bind("notice", noticeId)
                    .bind("answer", answer.name())
                    .bind("reason", why)
                    .bind("actor", actor)
                    .execute();
        });
        trail.detail("answer", answer);
        ruled.fire(new NoticeRuled(noticeId));
    }

    private void require(Handle handle, long noticeId, long actor) {
        if (!reading.waits(handle, noticeId)) {
            throw new Refused("review-over");
        }
        if (Ruling.preparedBy(ask(handle, noticeId), actor)) {
            throw new Refused("review-own");
        }
    }

    private Question ask(Handle handle, long noticeId) {
        return questions
                .load(handle, List.of(noticeId), clock.instant(), Moment.FIRST)
                .get(noticeId);
    }
}
