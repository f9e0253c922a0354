package gov.voice.task;

import java.io.Serializable;
import java.time.Instant;

/**
 * One task in a list. Null where a part does not apply.
 *
 * @param assignee name of whoever took it on; null while it is anybody's of the duty
 * @param matchId the case's open match with the subject: before it is confirmed, pages name the subject by nothing else
 * @param registrationId the contract of the notice; null also where the notice is not one that the reader may see
 * @param key what makes it the same task
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
        Long matchId,
        Long subjectId,
        Long noticeId,
        Long registrationId,
        Long contactId,
        Instant dueAt,
        Instant madeAt,
        String key)
        implements Serializable {

    /** The code, and the language, that a task of the whole office is about, such as {@code CJ08 es}; null for all others. */
    public String about() {
        return kind == TaskKind.APPROVE_WORDS || kind == TaskKind.SET_RELEASE_CLASS
                ? key.substring(key.indexOf(':') + 1).replace(':', ' ')
                : null;
    }
}
