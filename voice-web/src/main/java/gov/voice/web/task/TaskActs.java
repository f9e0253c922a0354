package gov.voice.web.task;

import gov.voice.task.TaskOutcome;
import gov.voice.task.TaskRow;
import gov.voice.task.TaskService;
import gov.voice.web.shell.Acts;
import gov.voice.web.shell.Shell;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What can be done with a task wherever one is listed. The list itself is kept by the page that shows it. */
@Named
@RequestScoped
public class TaskActs {
    @EJB
    private TaskService taskService;

    @Inject
    private Shell shell;

    @Inject
    private Acts acts;

    @Inject
    private FacesContext faces;

    /** Where the act is done that the task asks for; null where there is no page. */
    public String page(TaskRow task) {
        return TaskPage.of(task);
    }

    /** Whether the person could still take the task on. */
    public boolean takeable(TaskRow task) {
        return task.assigneeId() == null || task.assigneeId() != shell.getSelf().id() && shell.is("SUPERVISOR");
    }

    /** Takes a task on. */
    public String take(TaskRow task) {
        return act("task.taken", () -> taskService.take(task.id(), task.version()));
    }

    /** Says how a task ended, by the name of a {@link TaskOutcome}. */
    public String settle(TaskRow task, String outcome) {
        return act("task.settled", () -> taskService.settle(task.id(), task.version(), TaskOutcome.valueOf(outcome)));
    }

    /** Nothing is typed into a list of tasks: where somebody else was faster, the list is shown anew and says so. */
    private String act(String said, Runnable act) {
        boolean[] stale = {false};
        String next = acts.done(said, again(), act, () -> stale[0] = true);
        if (stale[0]) {
            faces.getExternalContext().getFlash().setKeepMessages(true);
            return again();
        }
        return next;
    }

    private String again() {
        return faces.getViewRoot().getViewId() + "?faces-redirect=true&includeViewParams=true";
    }
}
