package gov.voice.audit;

import java.util.List;

/**
 * Whether the trail is whole.
 *
 * @param sealed how many lines are chained
 * @param waiting how many are not yet
 * @param problems what does not follow; empty where the trail is whole
 */
public record ChainReport(long sealed, long waiting, List<Problem> problems) {

    /** A place where the chain does not hold; seal and event may be null. */
    public record Problem(Long seq, Long eventId, String problem) {}

    public ChainReport {
        problems = List.copyOf(problems);
    }

    /** No problem was found. */
    public boolean whole() {
        return problems.isEmpty();
    }
}
