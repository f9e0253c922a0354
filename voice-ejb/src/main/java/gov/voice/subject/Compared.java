package gov.voice.subject;

import java.io.Serializable;

/**
 * One line of the comparison of a match.
 *
 * @param claimed what the case claims; null where it claims nothing; an A-Number masked
 * @param recorded what other sources recorded; null where there is nothing to show, or the reader may not know it
 */
public record Compared(Identifier kind, String claimed, String recorded, Result result) implements Serializable {

    /** How the two stand to each other. */
    public enum Result {
        AGREES,
        DIFFERS,
        /** The case does not claim it. */
        MISSING_IN_CASE,
        /** No other source records it. */
        NOT_RECORDED,
        /** The reader may not know the record: the claim is compared with the papers of the case. */
        CLAIMED
    }
}
