package gov.voice.task;

import gov.voice.access.Acting;
import gov.voice.access.SystemWork;
import gov.voice.platform.Database;
import gov.voice.staff.AccountEnded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Asks for tasks and settles them, for services and workers inside their act. It does so with the system's sight: who
 * causes a task often may not see it.
 *
 * <p>Settle a task as the last thing of an act, after the events it fires: workers lock notices and their queue first and
 * tasks after them, and whoever locks the other way round can meet them in a deadlock.
 */
@ApplicationScoped
public class Tasks {
    @Inject
    private Database database;

    @Inject
    private SystemWork system;

    /** Asks for a task, unless it is already open; an open one becomes urgent where the new one is. */
    public void ask(NewTask task) {
        system.within(() -> database.query(handle -> {
            int raised = handle.createUpdate(
                            "update task set urgent = urgent or :urgent where key = :key and done_at is null")
                    .bind("urgent", task.urgent())
                    .bind("key", task.key())
                    .execute();
            if (raised > 0) {
                return 0;
            }
            return handle.createUpdate("""
                            insert into task (kind, duty, key, urgent, office_id, assignee_id, case_id, subject_id, notice_id,
                                              contact_id, not_before, due_at)
                            values (:kind, :duty, :key, :urgent, :office, :assignee, :case, :subject, :notice,
                                    :contact, :notBefore, :due)
                            on conflict do nothing""")
                    .bind("kind", task.kind().name())
                    .bind("duty", task.kind().duty().name())
                    .bind("key", task.key())
                    .bind("urgent", task.urgent())
                    .bind("office", task.officeId())
                    .bind("assignee", task.assigneeId())
                    .bind("case", task.caseId())
                    .bind("subject", task.subjectId())
                    .bind("notice", task.noticeId())
                    .bind("contact", task.contactId())
                    .bind("notBefore", task.notBefore())
                    .bind("due", task.dueAt())
                    .execute();
        }));
    }

    /** What somebody had taken on who works here no more is anybody's again, of the same duty and office. */
    void release(@Observes AccountEnded ended) {
        system.within(() -> database.query(handle -> handle.createUpdate(
                        "update task set assignee_id = null where assignee_id = :staff and done_at is null")
                .bind("staff", ended.staffId())
                .execute()));
    }

    /** Settles the open task of a key, if there is one; the outcome is a code. */
    public void settle(String key, String outcome) {
        Long actor = Acting.actor().id();
        system.within(() -> database.query(handle -> handle.createUpdate(
                        "update task set done_at = now(), done_by = :actor, outcome = :outcome where key = :key and done_at is null")
                .bind("actor", actor)
                .bind("outcome", outcome)
                .bind("key", key)
                .execute()));
    }
}
