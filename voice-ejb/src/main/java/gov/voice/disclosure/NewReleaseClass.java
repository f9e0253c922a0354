package gov.voice.disclosure;

import gov.voice.platform.Refused;
import java.time.LocalDate;
import java.util.Set;

/**
 * How a stage shall be told from a day on.
 *
 * @param letter P, R, X or N
 * @param authority the statute or rule, for the trace of every decision
 * @param from the first day of facts that it holds for
 */
public record NewReleaseClass(
        String code, String letter, boolean urgent, boolean byPerson, String authority, LocalDate from) {
    private static final Set<String> LETTERS = Set.of("P", "R", "X", "N");

    /** @throws Refused where a part is missing, or the day is not to come */
    void requireWhole(LocalDate today) {
        if (!LETTERS.contains(letter) || authority == null || authority.isBlank()) {
            throw new Refused("class-incomplete");
        }
        if (from == null || !from.isAfter(today)) {
            throw new Refused("dated-past");
        }
    }
}
