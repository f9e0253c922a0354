package gov.voice.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where both tracks of a case stand.
 *
 * @param asOf the day whose knowledge is shown; null for today's
 * @param entries newest first
 * @param openMatches matches of a subject that wait for a second person
 */
public record Standing(LocalDate asOf, List<StandingEntry> entries, List<ToldLine> told, int openMatches) {
    public Standing {
        entries = List.copyOf(entries);
        told = List.copyOf(told);
    }

    /** The newest verified entry of a track: where it stands. */
    public Optional<StandingEntry> now(String track) {
        return entries.stream()
                .filter(entry -> entry.track().equals(track) && entry.verified())
                .findFirst();
    }
}
