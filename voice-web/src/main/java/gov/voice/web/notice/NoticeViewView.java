package gov.voice.web.notice;

import gov.voice.disclosure.PastDecision;
import gov.voice.notice.NoticeDetail;
import gov.voice.notice.NoticeService;
import gov.voice.web.shell.Acts;
import gov.voice.web.shell.Shell;
import gov.voice.web.shell.Words;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** One notice: where it stands, what was said, what came of it; why, for those who may know. */
@Named
@ViewScoped
public class NoticeViewView implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient NoticeService noticeService;

    @Inject
    private transient Shell shell;

    @Inject
    private transient Acts acts;

    @Inject
    private transient Words words;

    private long id;
    private transient NoticeDetail detail;
    private transient List<PastDecision> decisions;

    /** Reads the notice. */
    public void load() {
        getDetail();
        getDecisions();
    }

    /** A person found out that the mail arrived. */
    public String arrived() {
        return settle(true);
    }

    /** A person found out that it did not. */
    public String notArrived() {
        return settle(false);
    }

    /** The registrant said that a delivered notice has arrived. */
    public String acknowledge() {
        return acts.done("notice.acknowledged.done", here(), () -> noticeService.acknowledge(id));
    }

    private String settle(boolean arrived) {
        return acts.done(
                arrived ? "notice.settled.arrived" : "notice.settled.not-arrived",
                here(),
                () -> noticeService.settleUnconfirmed(id, arrived));
    }

    private String here() {
        return "/notice/view.xhtml?faces-redirect=true&id=" + id;
    }

    /** Whether this person can say whether an unconfirmed mail arrived. */
    public boolean isToSettle() {
        return shell.is("SPECIALIST")
                && "UNCONFIRMED".equals(getDetail().notice().standing());
    }

    /** Whether this person can record that the registrant has it. */
    public boolean isToAcknowledge() {
        return shell.is("SPECIALIST") && "DELIVERED".equals(getDetail().notice().standing());
    }

    public NoticeDetail getDetail() {
        if (detail == null) {
            detail = noticeService.open(id);
        }
        return detail;
    }

    /** What was answered to an attempt: of a call in words, of a mail as its server said it. */
    public String answer(NoticeDetail.Try one) {
        return one.answer() == null ? null : words.orElse("notice.answer." + one.answer(), one.answer());
    }

    /** Why, for those who may know; empty for others. */
    public List<PastDecision> getDecisions() {
        if (decisions == null) {
            decisions = shell.is("DISCLOSURE") ? noticeService.decisions(id) : List.of();
        }
        return decisions;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
