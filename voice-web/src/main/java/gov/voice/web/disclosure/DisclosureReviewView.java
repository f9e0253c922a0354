package gov.voice.web.disclosure;

import gov.voice.disclosure.ReadWords;
import gov.voice.disclosure.Refusal;
import gov.voice.disclosure.ReviewDetail;
import gov.voice.disclosure.ReviewFilter;
import gov.voice.disclosure.ReviewQueue;
import gov.voice.disclosure.ReviewService;
import gov.voice.disclosure.RulingAnswer;
import gov.voice.notice.NoticePreview;
import gov.voice.notice.PreviewService;
import gov.voice.web.shell.Acts;
import gov.voice.web.shell.Age;
import gov.voice.web.shell.Words;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** Notices that wait for a ruling, and the one that is being ruled on. Holds their numbers; reads the rest anew. */
@Named
@ViewScoped
public class DisclosureReviewView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String URGENT = "URGENT";
    private static final String SELF = "/disclosure/review.xhtml?faces-redirect=true";

    @EJB
    private transient ReviewService reviewService;

    @EJB
    private transient PreviewService previewService;

    @Inject
    private transient Acts acts;

    @Inject
    private transient Words words;

    @Inject
    private transient Age age;

    private Long id;
    private String filter;
    private String reason;
    private String note;
    private transient ReviewQueue queue;
    private transient ReviewDetail detail;
    private transient NoticePreview preview;
    private ReadWords read;

    /** Reads the queue; where no notice is asked for, goes to the first that waits. */
    public String load() {
        if (id == null && !getQueue().rows().isEmpty()) {
            return SELF + "&id=" + getQueue().rows().get(0).noticeId() + (filter == null ? "" : "&filter=" + filter);
        }
        getDetail();
        read = read();
        return null;
    }

    /** Releases the exact words. */
    public String release() {
        return rule(RulingAnswer.RELEASE);
    }

    /** Releases the shorter form. */
    public String releaseLess() {
        return rule(RulingAnswer.RELEASE_LESS);
    }

    /** Refuses, with the reason chosen. */
    public String refuse() {
        return rule(RulingAnswer.REFUSE);
    }

    private String rule(RulingAnswer answer) {
        return acts.done(
                "ruling.done." + answer,
                SELF + (filter == null ? "" : "&filter=" + filter),
                () -> reviewService.rule(
                        id, answer, answer == RulingAnswer.REFUSE ? new Refusal(reason, note) : null, read),
                this::reread);
    }

    /** The notice as it stands now; the reason that was typed stays. */
    private void reread() {
        queue = null;
        detail = null;
        preview = null;
        read = read();
    }

    /** Which words the page shows; whoever rules has read these. */
    private ReadWords read() {
        return getPreview() == null || preview.own() == null
                ? null
                : preview.own().templates();
    }

    /** Everything that waits and fits the filter. */
    public ReviewQueue getQueue() {
        if (queue == null) {
            boolean urgent = URGENT.equals(filter);
            queue = reviewService.queue(new ReviewFilter(urgent, urgent ? null : filter));
        }
        return queue;
    }

    /** Codes for which something waits. */
    public List<String> getReasons() {
        return List.copyOf(getQueue().counts().keySet());
    }

    /** The notice that is shown; null where none waits. */
    public ReviewDetail getDetail() {
        if (detail == null && id != null) {
            detail = reviewService.open(id);
        }
        return detail;
    }

    /** What it would say. */
    public NoticePreview getPreview() {
        if (preview == null && id != null) {
            preview = previewService.of(id);
        }
        return preview;
    }

    /** Whether the person may rule on it now. */
    public boolean isMayRule() {
        return getDetail() != null && detail.open() && !detail.prepared();
    }

    /** Whether a release is offered: every step passes or is a person's to answer, and there are words. */
    public boolean isMayRelease() {
        return isMayRule()
                && detail.decision().hindering().isEmpty()
                && getPreview().own() != null;
    }

    /** How long something waits, in words. */
    public String waited(Instant since) {
        return age.of(since);
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getFilter() {
        return filter;
    }

    /** Takes only what can be a code. */
    public void setFilter(String filter) {
        this.filter = filter != null && filter.matches("[A-Z_]{1,40}") ? filter : null;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
