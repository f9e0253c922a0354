package gov.voice.notice;

import gov.voice.access.SystemWork;
import gov.voice.access.Trail;
import gov.voice.disclosure.Decision;
import gov.voice.disclosure.Decisions;
import gov.voice.disclosure.Decisions.Decided;
import gov.voice.disclosure.Gate;
import gov.voice.disclosure.Question;
import gov.voice.disclosure.Questions;
import gov.voice.notice.template.ApprovedTemplates;
import gov.voice.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Asks the gate about notices that are due to be decided, a hundred in one transaction. Its rows of the outbox stay locked
 * meanwhile, which is all the lease it needs: nothing leaves the house here, and what arrives in between (a check, a hold)
 * waits for the lock and has the notice asked once more.
 */
@ApplicationScoped
class Deciding {
    private static final Logger LOG = System.getLogger(Deciding.class.getName());
    private static final String WORKER = "outbox";

    @Inject
    private Database database;

    @Inject
    private SystemWork work;

    @Inject
    private Questions questions;

    @Inject
    private Decisions decisions;

    @Inject
    private ApprovedTemplates templates;

    @Inject
    private NoticeMoves moves;

    @Inject
    private Trail trail;

    @Inject
    private Clock clock;

    /** Decides up to so many notices and returns how many it took. */
    int decideDue(int atMost) {
        return work.routinely(
                WORKER, "Outbox.decide", () -> database.query(handle -> decide(handle, claim(handle, atMost))));
    }

    /** Decides one due notice by itself; where that fails, it is put off, so that it does not hold up the others. */
    int decideOne() {
        try {
            return decideDue(1);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A notice could not be decided and is put off", e);
            return work.routinely(
                    WORKER,
                    "Outbox.putOff",
                    () -> database.query(handle -> handle.createUpdate("""
                            update outbox set tries = tries + 1, due_at = now() + make_interval(secs => 30 * 2 ^ least(tries, 7))
                            where notice_id in (select notice_id from outbox where step = 'DECIDE' and due_at <= now()
                                                order by urgent desc, due_at limit 1 for update skip locked)""").execute()));
        }
    }

    /**
     * Decides these notices now, in the caller's transaction, which must have the system's sight and their rows of the
     * outbox locked: what a person rules or holds shows at once, not when a worker comes by.
     */
    void decideNow(Handle handle, List<Long> notices) {
        if (!notices.isEmpty()) {
            decide(
                    handle,
                    handle.createQuery("select %s from %s where n.id = any(:ids) order by n.id"
                                    .formatted(Pending.COLUMNS, Pending.TABLES))
                            .bindArray("ids", Long.class, notices.toArray())
                            .mapTo(Pending.class)
                            .list());
        }
    }

    private int decide(Handle handle, List<Pending> claimed) {
        leaveAlone(handle, claimed);
        List<Pending> due = claimed.stream().filter(Deciding::decidable).toList();
        if (due.isEmpty()) {
            return claimed.size();
        }
        List<Long> ids = due.stream().map(Pending::id).toList();
        Map<Long, Question> asked = questions.load(handle, ids, clock.instant(), Question.Moment.FIRST);
        Map<Long, Ladder> ladders = Ladder.load(
                handle, due.stream().map(Pending::registrationId).distinct().toList());
        WordBook words = WordBook.read(handle, templates, due);
        Map<Pending, Move> next = new LinkedHashMap<>();
        Map<Pending, Decided> decided = new LinkedHashMap<>();
        for (Pending notice : due) {
            Question question = asked.get(notice.id());
            Decision decision = Gate.decide(question);
            boolean known = words.wording(notice).isPresent();
            Move move = course(notice, question, decision, ladders, known).move();
            if (move.why().contains(Hindrance.NO_WORDS.name()) && !unchanged(notice, move)) {
                LOG.log(Level.WARNING, "No approved words for {0} in {1}", notice.code(), notice.language());
            }
            if (!unchanged(notice, move)) {
                decided.put(notice, new Decided(question, decision));
            }
            next.put(notice, move);
        }
        UnderNewTerms.leaveToCallers(handle, next);
        decided.keySet().retainAll(next.keySet());
        decided.keySet().forEach(notice -> trail.concerns("notice", notice.id()));
        decisions.storeAll(handle, List.copyOf(decided.values()));
        moves.moveAll(handle, next);
        UnderNewTerms.make(handle, next);
        return claimed.size();
    }

    private static boolean decidable(Pending notice) {
        return !notice.state().outcome()
                && notice.state() != NoticeState.BRAKED
                && notice.state() != NoticeState.SENDING
                && notice.state() != NoticeState.UNCONFIRMED;
    }

    /** Asked for while it went elsewhere: one being sent is looked at again later, any other is nobody's to decide. */
    private static void leaveAlone(Handle handle, List<Pending> claimed) {
        for (Pending notice : claimed) {
            if (notice.state() == NoticeState.SENDING) {
                handle.execute(
                        "update outbox set due_at = now() + interval '30 seconds' where notice_id = ?", notice.id());
            } else if (!decidable(notice)) {
                handle.execute("delete from outbox where notice_id = ?", notice.id());
            }
        }
    }

    private Course course(
            Pending notice, Question question, Decision decision, Map<Long, Ladder> ladders, boolean words) {
        Ladder ladder = ladders.getOrDefault(notice.registrationId(), new Ladder(List.of()));
        return new Course(notice, question, decision, ladder, words, clock.instant());
    }

    /** What still waits for the same things needs no second decision on record. */
    private static boolean unchanged(Pending notice, Move move) {
        return notice.state() == NoticeState.WAITING
                && move.to() == NoticeState.WAITING
                && notice.why().equals(move.why());
    }

    private static List<Pending> claim(Handle handle, int atMost) {
        return handle.createQuery("""
                        with due as (
                            select notice_id from outbox where step = 'DECIDE' and due_at <= now()
                            order by urgent desc, due_at limit :limit for update skip locked)
                        select %s from %s where n.id in (select notice_id from due)
                        order by n.id""".formatted(Pending.COLUMNS, Pending.TABLES))
                .bind("limit", atMost)
                .mapTo(Pending.class)
                .list();
    }
}
