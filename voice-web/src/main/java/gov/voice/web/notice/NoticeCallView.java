package gov.voice.web.notice;

import gov.voice.notice.CallEnd;
import gov.voice.notice.CallOpening;
import gov.voice.notice.CallScript;
import gov.voice.notice.CallService;
import gov.voice.notice.OtherCall;
import gov.voice.web.shell.Acts;
import gov.voice.web.shell.Words;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** One call: the exact words, what to mind, and how it ended. */
@Named
@ViewScoped
public class NoticeCallView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String BACK = "/notice/calls.xhtml?faces-redirect=true";

    @EJB
    private transient CallService callService;

    @Inject
    private transient Acts acts;

    @Inject
    private transient Words words;

    private long id;
    private boolean allTheSame;
    private transient CallOpening opening;

    /** Reads what to say, after the gate has been asked; where it may not be told just now, goes back to the calls. */
    public String load() {
        return acts.go(() -> {
            opening = callService.script(id, allTheSame);
            if (opening.over()) {
                words.done("notice.call.over");
                return BACK;
            }
            return null;
        });
    }

    /** Reads it although somebody else is calling. */
    public String openAllTheSame() {
        allTheSame = true;
        return load();
    }

    /** The registrant was told in these words. */
    public String told() {
        return acts.go(() -> {
            if (callService.told(id)) {
                words.done("notice.call.recorded");
            } else {
                words.done("notice.call.changed");
            }
            return BACK;
        });
    }

    /** Nobody answered. */
    public String noAnswer() {
        return missed(CallEnd.NO_ANSWER);
    }

    /** A voicemail was left, with no more than our number. */
    public String voicemail() {
        return missed(CallEnd.VOICEMAIL);
    }

    /** It was not safe to speak. */
    public String notSafe() {
        return missed(CallEnd.NOT_SAFE);
    }

    private String missed(CallEnd end) {
        return acts.done("notice.call.again", BACK, () -> callService.missed(id, end));
    }

    /** What to say; null where it was not shown. */
    public CallScript getScript() {
        return opening == null ? null : opening.script();
    }

    /** Who else is calling about it; null where nobody is. */
    public OtherCall getOther() {
        return opening == null ? null : opening.other();
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
