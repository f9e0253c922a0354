package gov.voice.web.notice;

import gov.voice.notice.SendingService;
import gov.voice.notice.SendingState;
import gov.voice.web.shell.Acts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The switch that stops all sending, as it stands on the board. */
@Named
@RequestScoped
public class SendingSwitch {
    @EJB
    private SendingService sendingService;

    @Inject
    private Acts acts;

    @Inject
    private FacesContext faces;

    private SendingState state;
    private String reason;

    /** How it stands. */
    public SendingState getState() {
        if (state == null) {
            state = sendingService.state();
        }
        return state;
    }

    /** Stops all sending. */
    public String pause() {
        return acts.done("notice.sending.paused-now", back(), () -> sendingService.pause(reason));
    }

    /** Lets sending go on. */
    public String resume() {
        return acts.done("notice.sending.resumed-now", back(), () -> sendingService.resume(reason));
    }

    /** The same page anew: the switch stands on the board, and on a page of its own for administrators. */
    private String back() {
        return faces.getViewRoot().getViewId() + "?faces-redirect=true";
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
