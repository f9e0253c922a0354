package gov.voice.subject;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A subject in a case. Until the match is confirmed, name and birth date are what the case claims, and the record has no
 * number to show: whether it was made for this case or is older is nothing to tell yet.
 *
 * @param number number of the record; null until the match is confirmed
 * @param birthDate null where nobody told it
 * @param proposer staff id of who proposed the match
 * @param proposedBy that person's name
 */
public record SubjectRow(
        long matchId,
        long matchVersion,
        long subjectId,
        String number,
        String givenName,
        String familyName,
        LocalDate birthDate,
        long caseId,
        String caseNumber,
        MatchState state,
        boolean convicted,
        long proposer,
        String proposedBy,
        java.time.Instant proposedAt)
        implements Serializable {

    /** Given, then family name. */
    public String name() {
        return givenName + " " + familyName;
    }
}
