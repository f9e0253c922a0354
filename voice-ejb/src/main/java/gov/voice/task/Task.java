package gov.voice.task;

import gov.voice.access.Role;
import gov.voice.platform.BaseEntity;
import gov.voice.platform.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a person owes. Asked for by {@link Tasks}; here somebody takes it on, and ends those that no other act ends. */
@Entity
@Table(name = "task")
public class Task extends BaseEntity {
    @Id
    private Long id;

    @Enumerated(EnumType.STRING)
    private TaskKind kind;

    @Column(name = "assignee_id")
    private Long assigneeId;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "done_by")
    private Long doneBy;

    private String outcome;

    protected Task() {}

    Task(TaskKind kind) {
        this.kind = kind;
    }

    @Override
    public Long getId() {
        return id;
    }

    public Long getAssigneeId() {
        return assigneeId;
    }

    public Instant getDoneAt() {
        return doneAt;
    }

    /**
     * Somebody takes the task on.
     *
     * @param role of whoever takes it; a supervisor may take it over from a colleague
     * @throws Refused where it is done, or a colleague's
     */
    public void take(long staffId, Role role) {
        requireOpen();
        if (assigneeId != null && assigneeId != staffId && role != Role.SUPERVISOR) {
            throw new Refused("task-taken");
        }
        assigneeId = staffId;
    }

    /**
     * Ends a task that ends by a person's word.
     *
     * @throws Refused where it is done, or ends with another act only
     */
    public void settle(long staffId, TaskOutcome how, Instant at) {
        requireOpen();
        if (!kind.settledByHand()) {
            throw new Refused("task-by-its-act");
        }
        doneAt = at;
        doneBy = staffId;
        outcome = how.name();
    }

    private void requireOpen() {
        if (doneAt != null) {
            throw new Refused("task-done");
        }
    }
}
