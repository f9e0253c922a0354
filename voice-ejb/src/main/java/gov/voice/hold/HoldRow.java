package gov.voice.hold;

import java.io.Serializable;
import java.time.Instant;

/**
 * A hold as those who keep holds see it.
 *
 * @param caseId null for a hold on the subject itself
 * @param caseNumber null for a hold on the subject itself
 * @param expiresAt null where only a person ends it
 * @param liftedBy full name; null while nobody lifted it
 * @param inForce neither lifted nor expired
 */
public record HoldRow(
        long id,
        long version,
        HoldKind kind,
        Long caseId,
        String caseNumber,
        String authority,
        String reason,
        String placedBy,
        Instant placedAt,
        Instant expiresAt,
        String liftedBy,
        Instant liftedAt,
        String liftReason,
        boolean inForce)
        implements Serializable {}
