package gov.voice.contact;

import java.io.Serializable;
import java.time.Instant;

/**
 * One contact in a list.
 *
 * @param caseNumber null where it is in none, or in one that the reader may not see
 */
public record ContactRow(
        long id,
        Direction direction,
        Medium medium,
        ContactState state,
        ContactOutcome outcome,
        String reason,
        boolean inDanger,
        String callerName,
        String relation,
        String language,
        String asks,
        String takenBy,
        String toOffice,
        Long caseId,
        String caseNumber,
        Instant startedAt,
        Instant endedAt)
        implements Serializable {}
