package gov.voice.contact;

import java.io.Serializable;
import java.time.Instant;

/**
 * One contact, whole. Null where nothing was said, or a part does not apply.
 *
 * @param takenBy name of whoever took it
 * @param toOffice name of the office it was handed over to
 */
public record ContactDetail(
        long id,
        long version,
        Direction direction,
        Medium medium,
        ContactState state,
        ContactOutcome outcome,
        String reason,
        Boolean inDanger,
        String callerName,
        String relation,
        String language,
        String phone,
        Boolean mayVoicemail,
        Boolean mayNameAgency,
        String asks,
        String takenBy,
        Long toOfficeId,
        String toOffice,
        Long caseId,
        Instant startedAt,
        Instant savedAt,
        Instant endedAt)
        implements Serializable {}
