package gov.voice.registration;

import java.io.Serializable;

/**
 * A person of a case who can have a contract.
 *
 * @param part VICTIM, FAMILY or REPRESENTATIVE
 * @param relation to the victim, in words; null where nobody told it
 * @param verified whether the person's identity was verified
 */
public record Registrant(
        long personId,
        String givenName,
        String familyName,
        String part,
        String relation,
        String language,
        boolean verified)
        implements Serializable {

    /** As the person spells it. */
    public String name() {
        return givenName + " " + familyName;
    }
}
