package gov.voice.disclosure;

import java.util.List;

/**
 * What the gate ruled, with its trace.
 *
 * @param why codes of {@link Why}: what is missing where it waits (and why a person must look after that), why a person
 *     must look, or which rule refused; empty on release
 * @param byPerson only a person may tell it, never a machine
 * @param authority under which it is released; null where it is not
 */
public record Decision(Answer answer, List<Step> steps, List<String> why, boolean byPerson, String authority) {

    /**
     * The steps that no ruling can answer: something is missing, or a rule refuses. A release is offered only where there
     * are none; an earlier refusal is no such step, since the newest ruling counts.
     */
    public List<Step> hindering() {
        return steps.stream()
                .filter(step -> step.result() != Result.PASS && step.result() != Result.PERSON)
                .filter(step -> !step.rule().equals(Why.REVIEW_REFUSED.rule()))
                .toList();
    }

    /** The gate's answers. */
    public enum Answer {
        /** With the exact words. */
        RELEASE,
        /** With the shorter sentence. */
        RELEASE_LESS,
        /** A disclosure officer rules. */
        REVIEW,
        /** Never. */
        REFUSE,
        /** Something is missing that can still come. */
        WAIT,
        /** The contract does not ask for it, or no longer. */
        NOT_WANTED,
        /** A correction of the fact takes its place. */
        SUPERSEDED
    }

    /** What one step answered, from the one that lets pass to the one that outweighs all others. */
    public enum Result {
        PASS,
        PERSON,
        WAIT,
        REFUSE,
        NOT_WANTED,
        SUPERSEDED
    }

    /**
     * One of the seven steps.
     *
     * @param rule bundle key of the rule, such as {@code gate.identity.confirmed}
     * @param input what it rested on: ids, codes, instants
     * @param authority the statute or the office's rule
     */
    public record Step(int number, String rule, Result result, String input, String authority) {}
}
