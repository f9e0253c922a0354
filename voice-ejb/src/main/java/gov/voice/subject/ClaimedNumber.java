package gov.voice.subject;

import java.io.Serializable;

/**
 * A number, as a source claims it.
 *
 * @param id of the claim; of the case's claim until the match is confirmed, of the record's after it
 * @param shown the number; an A-Number masked
 * @param issuer who gave it out; null where that says nothing
 */
public record ClaimedNumber(long id, Identifier kind, String shown, String issuer, String source)
        implements Serializable {

    /** Whether a part of it is masked. */
    public boolean masked() {
        return kind == Identifier.A_NUMBER;
    }
}
