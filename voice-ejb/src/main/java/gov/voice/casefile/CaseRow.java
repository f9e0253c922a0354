package gov.voice.casefile;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One case in a list.
 *
 * @param victim the first victim's name as they spell it; null where none is written down
 * @param owner name of whoever answers for it
 */
public record CaseRow(
        long id,
        String number,
        CaseStatus status,
        String victim,
        String victimizationType,
        String owner,
        String office,
        Instant openedAt,
        LocalDate promiseDue)
        implements Serializable {}
