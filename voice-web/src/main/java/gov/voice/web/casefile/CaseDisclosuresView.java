package gov.voice.web.casefile;

import gov.voice.notice.AccountingRow;
import gov.voice.notice.AccountingService;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The accounting of what was disclosed in a case. */
@Named
@RequestScoped
public class CaseDisclosuresView {
    @EJB
    private AccountingService accountingService;

    @Inject
    private CaseHead caseHead;

    private List<AccountingRow> rows = List.of();

    /** Reads it. */
    public void load() {
        rows = accountingService.ofCase(caseHead.getId());
    }

    public List<AccountingRow> getRows() {
        return rows;
    }
}
