package gov.voice.feed;

import java.time.Instant;
import java.util.List;

/**
 * One batch.
 *
 * @param rowsRead rows read so far
 * @param sender who sent it: a colleague's name, or the label of a token
 * @param byToken whether it came by token
 * @param problem key of the bundles ({@code feed.problem.…}) without its prefix; null where it has not failed
 * @param stoppedWhy the mass brake's word; null where it did not stop it
 * @param notices rows of notices made of its facts
 */
public record BatchDetail(
        long id,
        String feed,
        String zone,
        String state,
        String format,
        int sheets,
        Instant asOf,
        boolean asOfGiven,
        Instant receivedAt,
        Instant startedAt,
        Instant endedAt,
        String sender,
        boolean byToken,
        long rowsRead,
        long rows,
        long rowsWithFacts,
        long unmatched,
        long duplicate,
        long unchanged,
        long quarantined,
        long facts,
        long notices,
        String problem,
        List<String> problemWords,
        String stoppedWhy,
        boolean discarded) {

    /** Whether it is still being taken. */
    public boolean open() {
        return state.equals("received") || state.equals("running");
    }

    /** Whether its facts are in. */
    public boolean taken() {
        return state.equals("done") || state.equals("stopped");
    }
}
