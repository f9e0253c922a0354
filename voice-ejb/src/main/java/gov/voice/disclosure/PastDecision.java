package gov.voice.disclosure;

import java.time.Instant;
import java.util.Map;

/**
 * A decision as it was kept: what was asked, what was answered, when.
 *
 * @param names full names of the staff it speaks of, by id
 */
public record PastDecision(long id, Instant decidedAt, Question question, Decision decision, Map<Long, String> names) {
    public PastDecision {
        names = Map.copyOf(names);
    }
}
