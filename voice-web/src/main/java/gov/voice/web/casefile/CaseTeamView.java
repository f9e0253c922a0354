package gov.voice.web.casefile;

import gov.voice.casefile.CaseGrant;
import gov.voice.casefile.CaseTeamService;
import gov.voice.staff.Colleague;
import gov.voice.staff.OfficeRow;
import gov.voice.staff.StaffService;
import gov.voice.web.shell.Acts;
import gov.voice.web.shell.Shell;
import gov.voice.web.shell.Words;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Who works on a case and who else sees it: a part of the page {@code case/view.xhtml}. */
@Named
@ViewScoped
public class CaseTeamView implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient CaseTeamService caseTeamService;

    @EJB
    private transient StaffService staffService;

    @Inject
    private CaseHead caseHead;

    @Inject
    private transient Shell shell;

    @Inject
    private transient Acts acts;

    @Inject
    private transient Words words;

    private List<Colleague> candidates = List.of();
    private List<CaseGrant> grants = List.of();
    private List<OfficeRow> offices = List.of();
    private Long staffId;
    private Long officeId;

    /** Reads who could join, and who was given a part; for those who may ask. */
    public void load() {
        if (caseHead.isLeads()) {
            candidates = caseTeamService.candidates(caseHead.getId());
        }
        if (!shell.is("DISCLOSURE")) {
            grants = caseTeamService.grants(caseHead.getId());
        }
        if (isGrants()) {
            offices = staffService.offices().stream()
                    .filter(office ->
                            office.id() != caseHead.getHeader().summary().officeId())
                    .toList();
        }
    }

    /** Takes the chosen colleague into the team. */
    public String add() {
        if (staffId == null) {
            words.error("case.team.missing");
            return null;
        }
        return done(() -> caseTeamService.add(caseHead.getId(), staffId));
    }

    /** Lets somebody go from the team. */
    public String remove(long memberId) {
        return done(() -> caseTeamService.remove(caseHead.getId(), memberId));
    }

    /** Makes somebody of the team answer for the case. */
    public String giveTo(long memberId) {
        return done(() -> caseTeamService.giveTo(
                caseHead.getId(), caseHead.getHeader().summary().version(), memberId));
    }

    /** Gives the chosen office a part in the case. */
    public String grant() {
        if (officeId == null) {
            words.error("contact.office.missing");
            return null;
        }
        return done(() -> caseTeamService.grant(caseHead.getId(), officeId, null));
    }

    /** Takes a part back. */
    public String revoke(CaseGrant grant) {
        return done(() -> caseTeamService.revoke(caseHead.getId(), grant.officeId(), grant.staffId()));
    }

    private String done(Runnable act) {
        return acts.done("saved", caseHead.again(CaseTab.VIEW), act, caseHead::load);
    }

    /** Whether the person gives other offices a part. */
    public boolean isGrants() {
        return shell.is("SUPERVISOR");
    }

    public List<Colleague> getCandidates() {
        return candidates;
    }

    public List<CaseGrant> getGrantList() {
        return grants;
    }

    public List<OfficeRow> getOffices() {
        return offices;
    }

    public Long getStaffId() {
        return staffId;
    }

    public void setStaffId(Long staffId) {
        this.staffId = staffId;
    }

    public Long getOfficeId() {
        return officeId;
    }

    public void setOfficeId(Long officeId) {
        this.officeId = officeId;
    }
}
