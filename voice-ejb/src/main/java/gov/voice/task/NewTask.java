package gov.voice.task;

import java.time.Instant;

/**
 * A task to ask for. Null where a part does not apply.
 *
 * @param key what makes it the same task: asked twice while open, it is asked once
 * @param officeId office whose people have the duty; null for everyone of the role
 * @param notBefore earliest moment at which it makes sense, such as the opening of safe hours
 */
public record NewTask(
        TaskKind kind,
        String key,
        boolean urgent,
        Long officeId,
        Long assigneeId,
        Long caseId,
        Long subjectId,
        Long noticeId,
        Long contactId,
        Instant notBefore,
        Instant dueAt) {}
