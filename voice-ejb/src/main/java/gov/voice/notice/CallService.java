package gov.voice.notice;

import static gov.voice.access.Role.SPECIALIST;

import gov.voice.access.Gated;
import gov.voice.access.Permit;
import gov.voice.access.SystemWork;
import gov.voice.access.Trail;
import gov.voice.platform.Database;
import gov.voice.platform.NotFound;
import gov.voice.platform.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Telling by voice: what no machine may tell, and what mail could not. Reading aloud is a disclosure like any other. */
@Stateless
@Gated
public class CallService {
    @Inject
    private Database database;

    @Inject
    private SystemWork system;

    @Inject
    private CallList calls;

    @Inject
    private CallMaking making;

    @Inject
    private CallsUnderWay underWay;

    @Inject
    private Trail trail;

    /** The calls to make in this person's cases: those that are safe now first, urgent ones before others. */
    @Permit(SPECIALIST)
    public List<CallRow> toMake() {
        List<CallRow> rows = database.query(handle -> {
            List<CallRow> seen = calls.toMake(handle);
            Map<Long, OtherCall> others = system.within(() -> underWay.ofOthers(
                    handle, seen.stream().map(CallRow::noticeId).toList()));
            return seen.stream()
                    .map(row -> row.with(others.get(row.noticeId())))
                    .toList();
        });
        trail.concerns("notice", rows.stream().map(CallRow::noticeId).toList());
        return rows;
    }

    /**
     * What to say in one call. The gate is asked before the words are shown; where it does not release them, what becomes
     * of the notice is decided at once.
     *
     * @param allTheSame shows the words also where somebody else has lately begun a call about the notice
     * @return without a script where somebody else has begun one, or where it may not be told just now
     * @throws NotFound where there is no such call for this person
     * @throws Refused where there is no number, or there are no approved words
     */
    @Permit(SPECIALIST)
    public CallOpening script(long noticeId, boolean allTheSame) {
        CallOpening opening = database.query(handle -> {
            requireSeen(handle, noticeId);
            return system.within(() -> making.script(handle, noticeId, allTheSame));
        });
        trail.detail("shown", opening.script() != null);
        return opening;
    }

    /**
     * The registrant was told, in the words shown. Writes the accounting under the decision by which they were shown.
     *
     * @return false where it would not be released any more: something changed during the call
     * @throws NotFound where this person was not shown the words
     */
    @Permit(SPECIALIST)
    public boolean told(long noticeId) {
        return database.query(handle -> {
            trail.concerns("notice", noticeId);
            return system.within(() -> making.told(handle, noticeId));
        });
    }

    /**
     * The call came to nothing: it is due again later, and after the last try somebody owns it as unreachable.
     *
     * @throws Refused where a voicemail is said to be left with somebody who wants none
     */
    @Permit(SPECIALIST)
    public void missed(long noticeId, CallEnd end) {
        trail.detail("result", end);
        database.query(handle -> {
            requireSeen(handle, noticeId);
            return system.within(() -> making.missed(handle, noticeId, end));
        });
    }

    /** Seen by this person as a call to make, or there is none: other offices' and protected ones look alike. */
    private void requireSeen(Handle handle, long noticeId) {
        boolean seen = handle.createQuery("select exists (select from notice where id = :id and state = 'CALL')")
                .bind("id", noticeId)
                .mapTo(Boolean.class)
                .one();
        if (!seen) {
            throw new NotFound();
        }
        trail.concerns("notice", noticeId);
    }
}
