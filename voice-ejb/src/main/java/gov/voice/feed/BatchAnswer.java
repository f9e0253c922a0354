package gov.voice.feed;

import java.util.List;

/**
 * How a batch stands, as its sender is told. Once it has ended, {@code rows} is the sum of the five that follow it.
 *
 * @param state {@code received}, {@code running}, {@code done}, {@code stopped} or {@code failed}
 * @param notices rows of notices made of its facts, in whatever state
 * @param problem key of the bundles ({@code feed.problem.…}) without its prefix; null where it has not failed
 * @param problemWords what fills the sentence
 */
public record BatchAnswer(
        String state,
        long rows,
        long rowsWithFacts,
        long unmatched,
        long duplicate,
        long unchanged,
        long quarantined,
        long facts,
        long notices,
        String problem,
        List<String> problemWords) {}
