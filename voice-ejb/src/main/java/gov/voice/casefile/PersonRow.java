package gov.voice.casefile;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A person of a case, to read and to edit. Null where a part is not known or does not apply.
 *
 * @param verifiedBy name of whoever made sure of identity and relation
 */
public record PersonRow(
        long id,
        long version,
        long caseId,
        PersonPart part,
        String relation,
        String givenName,
        String familyName,
        LocalDate birthDate,
        boolean deceased,
        String language,
        String doNotSay,
        String codeWord,
        String duressWord,
        String verifiedBy,
        Instant verifiedAt,
        String verifiedHow)
        implements Serializable {
    /** The name as the person spells it. */
    public String name() {
        return givenName + " " + familyName;
    }

    /** Whether identity and relation were made sure of. */
    public boolean verified() {
        return verifiedAt != null;
    }
}
