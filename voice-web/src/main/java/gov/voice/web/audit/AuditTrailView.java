package gov.voice.web.audit;

import gov.voice.audit.AuditPage;
import gov.voice.audit.AuditQuery;
import gov.voice.audit.AuditRow;
import gov.voice.audit.AuditService;
import gov.voice.audit.ChainReport;
import gov.voice.staff.Colleague;
import gov.voice.staff.SelfService;
import gov.voice.web.shell.ListAddress;
import gov.voice.web.shell.Shell;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The trail, as the auditor looks through it: every filter stands in the address, as codes and ids. */
@Named
@ViewScoped
public class AuditTrailView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SIZE = 50;

    @EJB
    private transient AuditService auditService;

    @EJB
    private transient SelfService selfService;

    @Inject
    private transient Shell shell;

    private final ListAddress<ListAddress.Unsorted> list = ListAddress.unsorted("trail.xhtml", SIZE);

    private String day;
    private Long who;
    private String act;
    private String kind;
    private Long recordId;
    private String outcome;
    private AuditPage found = new AuditPage(List.of(), 0);
    private List<Colleague> colleagues = List.of();
    private ChainReport chain;

    /** Reads the page that the address asks for. */
    public void load() {
        colleagues = selfService.colleagues();
        Instant from = null;
        Instant until = null;
        try {
            if (day != null && !day.isBlank()) {
                LocalDate date = LocalDate.parse(day);
                from = date.atStartOfDay(shell.getZone()).toInstant();
                until = date.plusDays(1).atStartOfDay(shell.getZone()).toInstant();
            }
        } catch (DateTimeException e) {
            day = null;
        }
        found = auditService.search(
                new AuditQuery(from, until, who, blankToNull(act), blankToNull(kind), recordId, blankToNull(outcome)),
                list.offset(),
                list.size());
        list.filter("day", day);
        list.filter("who", who);
        list.filter("act", act);
        list.filter("kind", kind);
        list.filter("id", recordId);
        list.filter("outcome", outcome);
        list.found(found.total(), AuditService.COUNT_LIMIT, found.rows().size());
    }

    /** Walks the chain of seals. */
    public void verify() {
        chain = auditService.verify();
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public List<AuditRow> getRows() {
        return found.rows();
    }

    public List<Colleague> getColleagues() {
        return colleagues;
    }

    public ChainReport getChain() {
        return chain;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public Long getWho() {
        return who;
    }

    public void setWho(Long who) {
        this.who = who;
    }

    public String getAct() {
        return act;
    }

    public void setAct(String act) {
        this.act = act;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public Long getRecordId() {
        return recordId;
    }

    public void setRecordId(Long recordId) {
        this.recordId = recordId;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public ListAddress<ListAddress.Unsorted> getList() {
        return list;
    }
}
