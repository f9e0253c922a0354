package gov.voice.subject;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * A subject as the reader may know it: the record of all offices once one of the reader's cases has a confirmed match,
 * before that what the reader's own cases claim.
 *
 * @param number null before a match is confirmed
 * @param birthDate null where nobody told it
 * @param matches the reader's cases that it stands in, newest first; never empty
 */
public record SubjectDetail(
        long id,
        String number,
        boolean confirmed,
        LocalDate birthDate,
        List<ClaimedName> names,
        List<ClaimedNumber> numbers,
        List<SubjectRow> matches)
        implements Serializable {

    /** The name shown first. */
    public String name() {
        return matches.stream()
                .filter(match -> match.state() == MatchState.CONFIRMED)
                .findFirst()
                .orElse(matches.get(0))
                .name();
    }
}
