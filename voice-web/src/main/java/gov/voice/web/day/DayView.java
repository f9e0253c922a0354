package gov.voice.web.day;

import gov.voice.casefile.CaseCounts;
import gov.voice.casefile.CaseListService;
import gov.voice.contact.ContactDetail;
import gov.voice.contact.ContactService;
import gov.voice.task.TaskRow;
import gov.voice.task.TaskService;
import gov.voice.web.shell.Shell;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;

/** My day: what waits for the person who signed in, as far as the role has it. */
@Named
@ViewScoped
public class DayView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int NOON = 12;
    private static final int EVENING = 18;
    private static final int MOST = 25;
    private static final int MOST_OF_OFFICE = 100;
    private static final String OFFICE = "office";

    @EJB
    private transient TaskService taskService;

    @EJB
    private transient CaseListService caseListService;

    @EJB
    private transient ContactService contactService;

    @Inject
    private transient Shell shell;

    @Inject
    private transient Clock clock;

    private String whose;
    private List<TaskRow> tasks = List.of();
    private CaseCounts cases;
    private ContactDetail draft;

    /** Reads what the role has. */
    public void load() {
        if (isWithTasks()) {
            tasks = isOfOffice() ? taskService.ofOffice(MOST_OF_OFFICE) : taskService.waiting(MOST);
        }
        if (shell.is("SPECIALIST", "RELATIONS", "SUPERVISOR")) {
            cases = caseListService.counts(now().toLocalDate());
        }
        if (shell.is("HOTLINE", "SPECIALIST", "RELATIONS", "SUPERVISOR")) {
            draft = contactService.draft().orElse(null);
        }
    }

    /** Whether tasks can fall to the person's role. */
    public boolean isWithTasks() {
        return shell.is("SPECIALIST", "RELATIONS", "DISCLOSURE", "SUPERVISOR");
    }

    /** The greeting for the hour in the person's office. */
    public String getGreetingKey() {
        int hour = now().getHour();
        return hour < NOON ? "day.morning" : hour < EVENING ? "day.afternoon" : "day.evening";
    }

    public String getFirstName() {
        return shell.getSelf().fullName().split(" ", 2)[0];
    }

    /** Date and time in the person's office. */
    public String getToday() {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(shell.getLocale())
                .format(now());
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(shell.getZone());
    }

    /** Whether what colleagues took on, and what is only to come, is shown too. */
    public boolean isOfOffice() {
        return OFFICE.equals(whose);
    }

    public String getWhose() {
        return whose;
    }

    public void setWhose(String whose) {
        this.whose = whose;
    }

    public List<TaskRow> getTasks() {
        return tasks;
    }

    /** The caseload in numbers; null for a role without one. */
    public CaseCounts getCases() {
        return cases;
    }

    /** The contact that is still being written down; null where none is. */
    public ContactDetail getDraft() {
        return draft;
    }
}
