package gov.voice.registration;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * One contract in a list.
 *
 * @param subjectName of the subject, as the case knows it
 * @param channels kinds of channels, in their order
 */
public record RegistrationRow(
        long id,
        String number,
        long caseId,
        String caseNumber,
        long matchId,
        long subjectId,
        String subjectName,
        boolean matchConfirmed,
        long personId,
        String personName,
        String part,
        String relation,
        RegistrationState state,
        List<Topic> topics,
        Depth depth,
        String language,
        List<ChannelKind> channels,
        Instant inForceFrom,
        Instant revokedAt)
        implements Serializable {

    /** Whether it is in force or may come to be. */
    public boolean open() {
        return state == RegistrationState.DRAFT || state == RegistrationState.IN_FORCE;
    }
}
