package gov.voice.web.casefile;

import gov.voice.task.TaskRow;
import gov.voice.task.TaskService;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** What is owed in a case. */
@Named
@ViewScoped
public class CaseTasksView implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient TaskService taskService;

    @Inject
    private CaseHead caseHead;

    private List<TaskRow> tasks = List.of();

    /** Reads the open tasks. */
    public void load() {
        tasks = taskService.ofCase(caseHead.getId());
    }

    public List<TaskRow> getTasks() {
        return tasks;
    }
}
