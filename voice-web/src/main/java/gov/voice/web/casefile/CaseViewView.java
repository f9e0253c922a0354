package gov.voice.web.casefile;

import gov.voice.casefile.CaseHeader.Summary;
import gov.voice.casefile.CaseService;
import gov.voice.casefile.PromiseForm;
import gov.voice.casefile.VictimizationForm;
import gov.voice.web.shell.Acts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;

/** A case at a glance: what happened, what was promised, and its end. */
@Named
@ViewScoped
public class CaseViewView implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient CaseService caseService;

    @Inject
    private CaseHead caseHead;

    @Inject
    private transient Acts acts;

    private String type;
    private LocalDate occurredOn;
    private String place;
    private String county;
    private String state;
    private String agency;
    private String reportNumber;
    private String promise;
    private LocalDate due;
    private String closure;

    /** Fills the form with what is known. */
    public void load() {
        Summary known = caseHead.getHeader().summary();
        type = known.victimizationType();
        occurredOn = known.occurredOn();
        place = known.place();
        county = known.county();
        state = known.state();
        agency = known.agency();
        reportNumber = known.reportNumber();
    }

    /** Writes down what happened. */
    public String describe() {
        return done(() -> caseService.describe(
                caseHead.getId(),
                new VictimizationForm(version(), type, occurredOn, place, county, state, agency, reportNumber)));
    }

    /** Promises something by a day. */
    public String makePromise() {
        return done(() -> caseService.promise(caseHead.getId(), new PromiseForm(version(), promise, due)));
    }

    /** The promise that stands was kept, or is taken back. */
    public String settlePromise(boolean kept) {
        return done(() -> caseService.settlePromise(caseHead.getId(), version(), kept));
    }

    /** Ends the office's work. */
    public String close() {
        return done(() -> caseService.close(caseHead.getId(), version(), closure));
    }

    /** Takes the work up again. */
    public String reopen() {
        return done(() -> caseService.reopen(caseHead.getId(), version()));
    }

    private String done(Runnable act) {
        return acts.done("saved", caseHead.again(CaseTab.VIEW), act, caseHead::load);
    }

    private long version() {
        return caseHead.getHeader().summary().version();
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public LocalDate getOccurredOn() {
        return occurredOn;
    }

    public void setOccurredOn(LocalDate occurredOn) {
        this.occurredOn = occurredOn;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getCounty() {
        return county;
    }

    public void setCounty(String county) {
        this.county = county;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getAgency() {
        return agency;
    }

    public void setAgency(String agency) {
        this.agency = agency;
    }

    public String getReportNumber() {
        return reportNumber;
    }

    public void setReportNumber(String reportNumber) {
        this.reportNumber = reportNumber;
    }

    public String getPromise() {
        return promise;
    }

    public void setPromise(String promise) {
        this.promise = promise;
    }

    public LocalDate getDue() {
        return due;
    }

    public void setDue(LocalDate due) {
        this.due = due;
    }

    public String getClosure() {
        return closure;
    }

    public void setClosure(String closure) {
        this.closure = closure;
    }
}
