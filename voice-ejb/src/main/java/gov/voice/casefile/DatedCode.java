package gov.voice.casefile;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * One row of a list, with the days on which it may be chosen.
 *
 * @param validTo first day on which it may no longer be chosen; null where no end is set
 * @param standing {@code NOW}, {@code TO_COME} or {@code ENDED}
 */
public record DatedCode(
        String code,
        int position,
        String labelEn,
        String labelEs,
        LocalDate validFrom,
        LocalDate validTo,
        String standing)
        implements Serializable {
    private static final long serialVersionUID = 1L;
}
