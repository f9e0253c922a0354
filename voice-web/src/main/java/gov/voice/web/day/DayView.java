package gov.voice.web.day;

import gov.voice.casefile.CaseCounts;
import gov.voice.casefile.CaseListService;
import gov.voice.contact.ContactDetail;
import gov.voice.contact.ContactService;
import gov.voice.notice.CallRow;
import gov.voice.notice.CallService;
import gov.voice.task.TaskField;
import gov.voice.task.TaskRow;
import gov.voice.task.TaskService;
import gov.voice.web.shell.ListAddress;
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
    private static final int SIZE = 25;
    private static final int FEW_CALLS = 5;
    private static final String OFFICE = "office";

    @EJB
    private transient TaskService taskService;

    @EJB
    private transient CallService callService;

    @EJB
    private transient CaseListService caseListService;

    @EJB
    private transient ContactService contactService;

    @Inject
    private transient Shell shell;

    @Inject
    private transient Clock clock;

    private final ListAddress<TaskField> list = new ListAddress<>("day.xhtml", TaskField.class, null, SIZE);

    private String whose;
    private List<TaskRow> tasks = List.of();
    private List<CallRow> calls = List.of();
    private int callsNow;
    private int callsLater;
    private CaseCounts cases;
    private ContactDetail draft;

    /** Reads what the role has. */
    public void load() {
        if (isWithTasks()) {
            list.filter("tasks", isOfOffice() ? OFFICE : null);
            tasks = isOfOffice()
                    ? taskService.ofOffice(list.order(), list.offset(), list.size())
                    : taskService.waiting(list.order(), list.offset(), list.size());
            list.found(isOfOffice() ? taskService.officeCount() : taskService.waitingBesidesCalls());
        }
        if (isCaller()) {
            List<CallRow> all = callService.toMake();
            List<CallRow> now = all.stream().filter(CallRow::safeNow).toList();
            callsNow = now.size();
            callsLater = all.size() - callsNow;
            calls = now.stream().limit(FEW_CALLS).toList();
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

    /** Whether the person tells registrants by voice. */
    private boolean isCaller() {
        return shell.is("SPECIALIST");
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

    public ListAddress<TaskField> getList() {
        return list;
    }

    /** The first calls to make at this moment, inside the safe hours of those who are called, urgent ones first. */
    public List<CallRow> getCalls() {
        return calls;
    }

    /** How many calls can be made at this moment. */
    public int getCallsNow() {
        return callsNow;
    }

    /** How many calls wait for an hour that is safe. */
    public int getCallsLater() {
        return callsLater;
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
