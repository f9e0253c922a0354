package gov.voice.web.notice;

import gov.voice.notice.BrakeService;
import gov.voice.notice.StoppedBatch;
import gov.voice.web.shell.Acts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Batches that the mass brake stopped, and the ruling on one of them. */
@Named
@ViewScoped
public class NoticeBrakeView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String BACK = "/notice/brake.xhtml?faces-redirect=true";

    @EJB
    private transient BrakeService brakeService;

    @Inject
    private transient Acts acts;

    private Long batch;
    private String reason;
    private transient List<StoppedBatch> stopped;
    private transient StoppedBatch.Detail detail;

    /** Reads what waits, and the batch that the address names. */
    public void load() {
        getStopped();
        getDetail();
    }

    /** Lets the batch's notices go on to the gate. */
    public String release() {
        return acts.done("notice.brake.released", BACK, () -> brakeService.release(batch, reason), this::reread);
    }

    /** Ends the batch's notices; nobody is told. */
    public String discard() {
        return acts.done("notice.brake.discarded", BACK, () -> brakeService.discard(batch, reason), this::reread);
    }

    private void reread() {
        stopped = null;
        detail = null;
    }

    public List<StoppedBatch> getStopped() {
        if (stopped == null) {
            stopped = brakeService.stopped();
        }
        return stopped;
    }

    /** The batch that the address names; null where it names none. */
    public StoppedBatch.Detail getDetail() {
        if (detail == null && batch != null) {
            detail = brakeService.open(batch);
        }
        return detail;
    }

    public Long getBatch() {
        return batch;
    }

    public void setBatch(Long batch) {
        this.batch = batch;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
