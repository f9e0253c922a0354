package gov.voice.subject;

import java.io.Serializable;
import java.util.List;

/**
 * What a case claims of its subject beside what is recorded, for the second person.
 *
 * @param ownRecord the record holds nothing but this case's claims: it is compared with the papers of the case
 */
public record Comparison(long matchId, long version, boolean ownRecord, List<Compared> lines) implements Serializable {

    /** How many identifiers agree. */
    public long agreeing() {
        return lines.stream()
                .filter(line -> line.result() == Compared.Result.AGREES)
                .count();
    }
}
