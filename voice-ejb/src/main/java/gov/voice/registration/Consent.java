package gov.voice.registration;

import gov.voice.platform.Refused;
import java.time.LocalDate;

/**
 * What a contract rests on.
 *
 * @param version code of the text that was agreed to
 * @param signedOn the day of the signature, call or visit
 */
public record Consent(String version, ConsentGiven given, LocalDate signedOn) {

    /** @throws Refused where a part is missing or the day is yet to come */
    public void require(LocalDate today) {
        if (version == null || version.isBlank() || given == null || signedOn == null) {
            throw new Refused("registration-consent");
        }
        if (signedOn.isAfter(today)) {
            throw new Refused("registration-signed-on");
        }
    }
}
