package gov.voice.web.casefile;

import gov.voice.notice.CaseNotice;
import gov.voice.notice.NoticeService;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The notices of a case: what each registrant was told, or is to be. */
@Named
@RequestScoped
public class CaseNoticesView {
    @EJB
    private NoticeService noticeService;

    @Inject
    private CaseHead caseHead;

    private List<CaseNotice> rows = List.of();

    /** Reads them. */
    public void load() {
        rows = noticeService.ofCase(caseHead.getId());
    }

    public List<CaseNotice> getRows() {
        return rows;
    }
}
