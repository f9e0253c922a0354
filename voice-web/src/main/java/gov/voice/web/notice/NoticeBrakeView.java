package gov.voice.web.notice;

import gov.voice.notice.BrakeService;
import gov.voice.notice.StoppedBatch;
import gov.voice.platform.Refused;
import gov.voice.web.shell.Words;
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
    private transient Words words;

    private Long batch;
    private String reason;
    private transient List<StoppedBatch> stopped = List.of();
    private transient StoppedBatch.Detail detail;

    /** Reads what waits, and the batch that the address names. */
    public void load() {
        stopped = brakeService.stopped();
        detail = batch == null ? null : brakeService.open(batch);
    }

    /** Lets the batch's notices go on to the gate. */
    public String release() {
        try {
            brakeService.release(batch, reason);
        } catch (Refused e) {
            words.refused(e);
            return null;
        }
        words.done("notice.brake.released");
        return BACK;
    }

    /** Ends the batch's notices; nobody is told. */
    public String discard() {
        try {
            brakeService.discard(batch, reason);
        } catch (Refused e) {
            words.refused(e);
            return null;
        }
        words.done("notice.brake.discarded");
        return BACK;
    }

    public List<StoppedBatch> getStopped() {
        return stopped;
    }

    public StoppedBatch.Detail getDetail() {
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
