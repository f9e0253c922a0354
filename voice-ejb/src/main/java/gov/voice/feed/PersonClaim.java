package gov.voice.feed;

import gov.voice.subject.NameKey;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Whom a row says it is about.
 *
 * @param birthDate null where it is withheld, blank or unreadable
 * @param birthUnreadable whether something stands there that is no date
 */
record PersonClaim(
        AlienNumber number, LocalDate birthDate, boolean birthUnreadable, String familyName, String givenName) {

    /** Reads the cells; each in its normal form. */
    static PersonClaim read(String number, String birthDate, String familyName, String givenName) {
        LocalDateTime birth = FeedDate.read(birthDate);
        return new PersonClaim(
                AlienNumber.read(number),
                birth == null ? null : birth.toLocalDate(),
                birth == null && !birthDate.isEmpty() && !Withheld.isMark(birthDate),
                unlessWithheld(familyName),
                unlessWithheld(givenName));
    }

    /** The name as names are compared; null where a part of it is withheld or blank: half a name identifies nobody. */
    String nameKey() {
        return familyName.isEmpty() || givenName.isEmpty() ? null : NameKey.of(familyName, givenName);
    }

    private static String unlessWithheld(String name) {
        return Withheld.isMark(name) ? "" : name;
    }
}
