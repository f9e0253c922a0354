package gov.voice.hold;

import java.time.Instant;

/**
 * A hold to place, on a subject or on a case.
 *
 * @param authority the statute, rule or order that bars telling
 * @param reason what the office knows of it, for those who keep holds
 * @param expiresAt when it ends by itself; null where only a person ends it
 */
public record NewHold(Long subjectId, Long caseId, HoldKind kind, String authority, String reason, Instant expiresAt) {
    public NewHold {
        if ((subjectId == null) == (caseId == null)) {
            throw new IllegalArgumentException("A hold is on a subject or on a case");
        }
    }

    /** A hold on a subject: of all cases and offices. */
    public static NewHold onSubject(long subjectId, HoldKind kind, String authority, String reason, Instant expiresAt) {
        return new NewHold(subjectId, null, kind, authority, reason, expiresAt);
    }

    /** A hold on one case alone. */
    public static NewHold onCase(long caseId, HoldKind kind, String authority, String reason, Instant expiresAt) {
        return new NewHold(null, caseId, kind, authority, reason, expiresAt);
    }
}
