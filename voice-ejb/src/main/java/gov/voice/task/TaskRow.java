package gov.voice.task;

import java.io.Serializable;
import java.time.Instant;

/**
 * One task in a list. Null where a part does not apply.
 *
 * @param assignee name of whoever took it on; null while it is anybody's of the duty
 * @param registrationId the contract of the notice; null also where the notice is not one that the reader may see
 * @param caseNumber null also where the case is not one that the reader may see
 */
public record TaskRow(
        long id,
        long version,
        TaskKind kind,
        boolean urgent,
        Long assigneeId,
        String assignee,
        Long caseId,
        String caseNumber,
        Long subjectId,
        Long noticeId,
        Long registrationId,
        Long contactId,
        Instant dueAt,
        Instant madeAt)
        implements Serializable {}
