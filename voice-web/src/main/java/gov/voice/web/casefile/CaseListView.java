package gov.voice.web.casefile;

import gov.voice.casefile.CaseListService;
import gov.voice.casefile.CasePage;
import gov.voice.casefile.CaseQuery;
import gov.voice.casefile.CaseScope;
import gov.voice.casefile.CaseStatus;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** The caseload: whose, in which state, which page; all of it stands in the address. */
@Named
@RequestScoped
public class CaseListView {
    private static final String ALL = "ALL";

    @EJB
    private CaseListService caseListService;

    private String scope;
    private String status;
    private int page = 1;
    private CasePage found = new CasePage(List.of(), 0, 1);

    /** Reads the page that the address asks for; what it does not say is: my open cases. */
    public void load() {
        page = Math.max(1, page);
        if (Arrays.stream(CaseScope.values()).noneMatch(one -> one.name().equals(scope))) {
            scope = CaseScope.MINE.name();
        }
        if (Arrays.stream(CaseStatus.values()).noneMatch(one -> one.name().equals(status)) && !ALL.equals(status)) {
            status = CaseStatus.OPEN.name();
        }
        found = caseListService.list(
                new CaseQuery(CaseScope.valueOf(scope), ALL.equals(status) ? null : CaseStatus.valueOf(status), page));
    }

    /** Address of the same list with something else chosen. */
    public String link(String otherScope, String otherStatus, int otherPage) {
        return "list.xhtml?scope=" + otherScope + "&status=" + otherStatus + "&page=" + otherPage;
    }

    public CaseScope[] getScopes() {
        return CaseScope.values();
    }

    public List<String> getStatuses() {
        return List.of(CaseStatus.OPEN.name(), CaseStatus.CLOSED.name(), ALL);
    }

    public boolean isMore() {
        return (long) page * found.size() < found.total();
    }

    /** Whether counting stopped, and there are more than the total says. */
    public boolean isManyMore() {
        return found.total() >= CaseListService.COUNT_LIMIT;
    }

    public CasePage getFound() {
        return found;
    }

    public String getScope() {
        return scope;
    }

    public void setScope(String scope) {
        this.scope = scope;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
