package gov.voice.disclosure;

import static gov.voice.access.Role.DISCLOSURE;

import gov.voice.access.Acting;
import gov.voice.access.Gated;
import gov.voice.access.Permit;
import gov.voice.access.Trail;
import gov.voice.casefile.CodeList;
import gov.voice.disclosure.Question.Moment;
import gov.voice.platform.Conflict;
import gov.voice.platform.Database;
import gov.voice.platform.NotFound;
import gov.voice.platform.Refused;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
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
    private CodeList codes;

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
                    DecisionReading.names(handle, question),
                    reading.rulings(handle, noticeId),
                    Ruling.preparedBy(question, Acting.actor().id()));
        });
    }

    /**
     * Rules on a notice. The gate is asked again at once, with the ruling; what still bars it, still does. The task to rule
     * is settled by the notice's move, not here: where a person must still look, somebody still owes it.
     *
     * @param refusal why it is refused; null to release
     * @param read the words that were shown to whoever rules; null where there were none to show. It is they that are
     *     released: where others are approved later, somebody has to rule again
     * @throws NotFound where there is no such notice
     * @throws Conflict where another officer ruled on it meanwhile, or other words than those read are in force
     * @throws Refused where it no longer waits for a ruling, the reason is missing, something that every release needs is
     *     missing, or whoever rules prepared the fact or the contract
     */
    @Permit(DISCLOSURE)
    public void rule(long noticeId, RulingAnswer answer, Refusal refusal, ReadWords read) {
        long actor = Acting.actor().id();
        Refusal why = answer == RulingAnswer.REFUSE ? whole(refusal) : new Refusal(null, null);
        database.query(handle -> {
            oneAtATime(handle, noticeId);
            ReviewRow row = reading.row(handle, noticeId).orElseThrow(NotFound::new);
            trail.concerns("notice", noticeId);
            trail.concerns("case", row.caseId());
            require(handle, noticeId, actor, answer, read);
            return handle.createUpdate("""
                            insert into review (notice_id, answer, reason, note, ruled_by, template_id, frame_id)
                            values (:notice, :answer, :reason, :note, :actor, :template, :frame)""")
                    .bind("template", read == null ? null : read.templateId())
                    .bind("frame", read == null ? null : read.frameId())
                    .bind("notice", noticeId)
                    .bind("answer", answer.name())
                    .bind("reason", why.reason())
                    .bind("note", why.note())
                    .bind("actor", actor)
                    .execute();
        });
        trail.detail("answer", answer);
        ruled.fire(new NoticeRuled(noticeId));
    }

    private Refusal whole(Refusal refusal) {
        Refusal why = refusal == null ? new Refusal(null, null) : refusal;
        why.requireWhole();
        codes.require(Refusal.LIST, why.reason());
        return why;
    }

    /**
     * Rulings on one notice wait for each other, until the act ends. A lock of its own: workers lock the queue before the
     * notice, and an act that locked the notice first could meet them in a deadlock.
     */
    private static void oneAtATime(Handle handle, long noticeId) {
        handle.createQuery("select pg_advisory_xact_lock(hashtext('review'), (:id % 2147483647)::int)::text")
                .bind("id", noticeId)
                .mapTo(String.class)
                .one();
    }

    private void require(Handle handle, long noticeId, long actor, RulingAnswer answer, ReadWords read) {
        if (!reading.waits(handle, noticeId)) {
            if (reading.ruledByAnother(handle, noticeId, actor)) {
                throw new Conflict();
            }
            throw new Refused("review-over");
        }
        Question question = ask(handle, noticeId);
        if (Ruling.preparedBy(question, actor)) {
            throw new Refused("review-own");
        }
        if (answer != RulingAnswer.REFUSE && !Gate.decide(question).hindering().isEmpty()) {
            throw new Refused("review-missing");
        }
        if (answer != RulingAnswer.REFUSE
                && !Objects.equals(read, reading.words(handle, noticeId).orElse(null))) {
            throw new Conflict();
        }
    }

    private Question ask(Handle handle, long noticeId) {
        return questions
                .load(handle, List.of(noticeId), clock.instant(), Moment.FIRST)
                .get(noticeId);
    }
}
