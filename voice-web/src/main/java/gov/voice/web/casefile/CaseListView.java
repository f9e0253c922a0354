package gov.voice.web.casefile;

import gov.voice.casefile.CaseField;
import gov.voice.casefile.CaseListService;
import gov.voice.casefile.CasePage;
import gov.voice.casefile.CaseQuery;
import gov.voice.casefile.CaseScope;
import gov.voice.casefile.CaseStatus;
import gov.voice.platform.Order;
import gov.voice.web.shell.ListAddress;
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

    private final ListAddress<CaseField> list =
            new ListAddress<>("list.xhtml", CaseField.class, new Order<>(CaseField.OPENED, true), CaseListService.SIZE);

    private String scope;
    private String status;
    private CasePage found = new CasePage(List.of(), 0);

    /** Reads the page that the address asks for; what it does not say is: my open cases. */
    public void load() {
        if (Arrays.stream(CaseScope.values()).noneMatch(one -> one.name().equals(scope))) {
            scope = CaseScope.MINE.name();
        }
        if (Arrays.stream(CaseStatus.values()).noneMatch(one -> one.name().equals(status)) && !ALL.equals(status)) {
            status = CaseStatus.OPEN.name();
        }
        list.filter("scope", scope);
        list.filter("status", status);
        found = caseListService.list(new CaseQuery(
                CaseScope.valueOf(scope),
                ALL.equals(status) ? null : CaseStatus.valueOf(status),
                list.order(),
                list.getPage()));
        list.found(found.total(), CaseListService.COUNT_LIMIT, found.rows().size());
    }

    public CaseScope[] getScopes() {
        return CaseScope.values();
    }

    public List<String> getStatuses() {
        return List.of(CaseStatus.OPEN.name(), CaseStatus.CLOSED.name(), ALL);
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

    public ListAddress<CaseField> getList() {
        return list;
    }
}
