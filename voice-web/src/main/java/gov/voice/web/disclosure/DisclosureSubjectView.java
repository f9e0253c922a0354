package gov.voice.web.disclosure;

import gov.voice.hold.CheckResult;
import gov.voice.hold.CheckRow;
import gov.voice.hold.CheckService;
import gov.voice.hold.HoldKind;
import gov.voice.hold.HoldRow;
import gov.voice.hold.HoldService;
import gov.voice.hold.NewCheck;
import gov.voice.hold.NewHold;
import gov.voice.subject.SubjectDetail;
import gov.voice.subject.SubjectService;
import gov.voice.web.shell.Acts;
import gov.voice.web.shell.Shell;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Holds and 1367 checks of one subject, for disclosure officers. Holds its number; reads the rest anew. */
@Named
@ViewScoped
public class DisclosureSubjectView implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient SubjectService subjectService;

    @EJB
    private transient HoldService holdService;

    @EJB
    private transient CheckService checkService;

    @Inject
    private transient Shell shell;

    @Inject
    private transient Acts acts;

    private long id;
    private Long lift;
    private HoldRow lifting;
    private CheckResult result;
    private String systemAsked;
    private String reference;
    private HoldKind kind;
    private Long caseId;
    private String authority;
    private String why;
    private LocalDate expiresOn;
    private String liftReason;
    private transient SubjectDetail subject;
    private transient List<HoldRow> holds;
    private transient List<CheckRow> checks;

    /** Reads the subject, and the hold that is to be lifted. */
    public void load() {
        getSubject();
        lifting = getHolds().stream()
                .filter(hold -> lift != null && hold.id() == lift && hold.inForce())
                .findFirst()
                .orElse(null);
    }

    /** Records what a check found. */
    public String record() {
        return done("check.recorded", () -> checkService.record(new NewCheck(id, result, systemAsked, reference)));
    }

    /** Places a hold on the subject, or on the case that was chosen. */
    public String place() {
        Instant end = expiresOn == null
                ? null
                : expiresOn.plusDays(1).atStartOfDay(shell.getZone()).toInstant();
        return done(
                "hold.placed",
                () -> holdService.place(new NewHold(caseId == null ? id : null, caseId, kind, authority, why, end)));
    }

    /** Lifts the hold that was looked at. */
    public String lift() {
        return done("hold.lifted", () -> holdService.lift(lifting.id(), lifting.version(), liftReason));
    }

    private String done(String key, Runnable act) {
        return acts.done(key, "/disclosure/subject.xhtml?faces-redirect=true&id=" + id, act, this::reread);
    }

    /** Holds and checks as they stand now; what was typed stays. */
    private void reread() {
        holds = null;
        checks = null;
        load();
    }

    public SubjectDetail getSubject() {
        if (subject == null) {
            subject = subjectService.detail(id);
        }
        return subject;
    }

    public List<HoldRow> getHolds() {
        if (holds == null) {
            holds = holdService.ofSubject(id);
        }
        return holds;
    }

    public List<CheckRow> getChecks() {
        if (checks == null) {
            checks = checkService.ofSubject(id);
        }
        return checks;
    }

    public HoldKind[] getKinds() {
        return HoldKind.values();
    }

    public CheckResult[] getResults() {
        return CheckResult.values();
    }

    /** The hold to be lifted; null where none is. */
    public HoldRow getLifting() {
        return lifting;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public Long getLift() {
        return lift;
    }

    public void setLift(Long lift) {
        this.lift = lift;
    }

    public CheckResult getResult() {
        return result;
    }

    public void setResult(CheckResult result) {
        this.result = result;
    }

    public String getSystemAsked() {
        return systemAsked;
    }

    public void setSystemAsked(String systemAsked) {
        this.systemAsked = systemAsked;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public HoldKind getKind() {
        return kind;
    }

    public void setKind(HoldKind kind) {
        this.kind = kind;
    }

    public Long getCaseId() {
        return caseId;
    }

    public void setCaseId(Long caseId) {
        this.caseId = caseId;
    }

    public String getAuthority() {
        return authority;
    }

    public void setAuthority(String authority) {
        this.authority = authority;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public LocalDate getExpiresOn() {
        return expiresOn;
    }

    public void setExpiresOn(LocalDate expiresOn) {
        this.expiresOn = expiresOn;
    }

    public String getLiftReason() {
        return liftReason;
    }

    public void setLiftReason(String liftReason) {
        this.liftReason = liftReason;
    }
}
