package gov.voice.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Reads decisions back for those who may know why: the rows are under the policy of disclosure officers. */
@ApplicationScoped
public class DecisionReading {
    private static final int SHOWN = 50;

    private record Kept(long id, Instant decidedAt, String question, String trace) {}

    /** The decisions on a notice, newest first, the last fifty of them; empty also where the reader may not know. */
    public List<PastDecision> all(Handle handle, long noticeId) {
        return handle.createQuery("""
                        select id, decided_at, question::text as question, trace::text as trace from decision
                        where notice_id = :notice order by id desc limit :most""").bind("notice", noticeId).bind("most", SHOWN).mapTo(Kept.class).list().stream()
                .map(kept -> new PastDecision(
                        kept.id(),
                        kept.decidedAt(),
                        RecordJson.read(kept.question(), Question.class),
                        RecordJson.read(kept.trace(), Decision.class)))
                .toList();
    }
}
