package gov.voice.web.disclosure;

import gov.voice.notice.AccountingPage;
import gov.voice.notice.AccountingQuery;
import gov.voice.notice.AccountingRow;
import gov.voice.notice.AccountingService;
import gov.voice.staff.Colleague;
import gov.voice.staff.SelfService;
import gov.voice.web.shell.ListAddress;
import gov.voice.web.shell.Shell;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The accounting of disclosures, by days, ids and who released: all of it in the address. */
@Named
@RequestScoped
public class DisclosureAccountingView {
    private static final int SIZE = 50;

    /** The furthest row that can be paged to; past it, the days are to be narrowed. */
    private static final int LAST_PAGE = AccountingService.COUNT_LIMIT / SIZE;

    @EJB
    private AccountingService accountingService;

    @EJB
    private SelfService selfService;

    @Inject
    private Shell shell;

    private final ListAddress<ListAddress.Unsorted> list = ListAddress.unsorted("accounting.xhtml", SIZE);

    private String from;
    private String until;
    private Long subjectId;
    private Long personId;
    private Long staffId;
    private List<AccountingRow> rows = List.of();
    private List<Colleague> colleagues = List.of();

    /** Reads the page that the address asks for. */
    public void load() {
        LocalDate first = day(from);
        LocalDate last = day(until);
        from = first == null ? null : first.toString();
        until = last == null ? null : last.toString();
        list.setPage(Math.min(list.getPage(), LAST_PAGE));
        list.filter("from", from);
        list.filter("until", until);
        list.filter("subject", subjectId);
        list.filter("person", personId);
        list.filter("by", staffId);
        AccountingPage found = accountingService.find(
                new AccountingQuery(
                        beginning(first),
                        beginning(last == null ? null : last.plusDays(1)),
                        subjectId,
                        personId,
                        null,
                        staffId),
                list.offset(),
                list.size());
        rows = found.rows();
        list.found(found.total(), AccountingService.COUNT_LIMIT);
        colleagues = selfService.colleagues();
    }

    private static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private Instant beginning(LocalDate day) {
        return day == null ? null : day.atStartOfDay(shell.getZone()).toInstant();
    }

    public ListAddress<ListAddress.Unsorted> getList() {
        return list;
    }

    public List<AccountingRow> getRows() {
        return rows;
    }

    public List<Colleague> getColleagues() {
        return colleagues;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public Long getSubjectId() {
        return subjectId;
    }

    public void setSubjectId(Long subjectId) {
        this.subjectId = subjectId;
    }

    public Long getPersonId() {
        return personId;
    }

    public void setPersonId(Long personId) {
        this.personId = personId;
    }

    public Long getStaffId() {
        return staffId;
    }

    public void setStaffId(Long staffId) {
        this.staffId = staffId;
    }
}
