package gov.voice.registration;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * One contract, whole.
 *
 * @param personVerified whether the registrant's identity was verified
 * @param signedOn null while it is a draft; as are the other parts of the consent
 * @param revokeReason null unless it was revoked
 * @param replaces the contract that it takes, or took, the place of; null where it is the first
 * @param successor the contract that takes, or took, its place, perhaps a draft; null where there is none
 */
public record RegistrationDetail(
        long id,
        long version,
        String number,
        RegistrationState state,
        long caseId,
        String caseNumber,
        long personId,
        String personName,
        String part,
        String relation,
        boolean personVerified,
        long matchId,
        long subjectId,
        String subjectName,
        boolean matchConfirmed,
        List<Topic> topics,
        Depth depth,
        String language,
        String timeZone,
        LocalTime safeFrom,
        LocalTime safeUntil,
        boolean nameAgency,
        boolean voicemail,
        String household,
        String consentVersion,
        ConsentGiven consentGiven,
        LocalDate signedOn,
        Instant inForceFrom,
        Instant revokedAt,
        String revokedBy,
        RevokeReason revokeReason,
        String preparedBy,
        Instant preparedAt,
        Long replaces,
        String replacesNumber,
        Long successor,
        String successorNumber)
        implements Serializable {}
