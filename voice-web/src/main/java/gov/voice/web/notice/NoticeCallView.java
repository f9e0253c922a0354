package gov.voice.web.notice;

import gov.voice.notice.CallEnd;
import gov.voice.notice.CallScript;
import gov.voice.notice.CallService;
import gov.voice.platform.Refused;
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
    private transient Words words;

    private long id;
    private transient CallScript script;

    /** Reads what to say, after the gate has been asked. */
    public void load() {
        script = callService.script(id);
    }

    /** The registrant was told in these words. */
    public String told() {
        if (callService.told(id)) {
            words.done("notice.call.recorded");
        } else {
            words.done("notice.call.changed");
        }
        return BACK;
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
        try {
            callService.missed(id, end);
        } catch (Refused e) {
            words.refused(e);
            return null;
        }
        words.done("notice.call.again");
        return BACK;
    }

    public CallScript getScript() {
        return script;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
