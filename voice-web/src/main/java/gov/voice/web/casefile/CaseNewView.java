package gov.voice.web.casefile;

import gov.voice.casefile.CaseListService;
import gov.voice.casefile.CaseService;
import gov.voice.casefile.PersonPart;
import gov.voice.contact.ContactDetail;
import gov.voice.contact.HandoverService;
import gov.voice.contact.PickUpForm;
import gov.voice.platform.NotFound;
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

/** Opening a case: for a contact that was handed over, where the address names one, or directly. */
@Named
@ViewScoped
public class CaseNewView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String PEOPLE = CaseTab.PEOPLE.path() + "?faces-redirect=true&id=";

    @EJB
    private transient HandoverService handoverService;

    @EJB
    private transient CaseService caseService;

    @EJB
    private transient CaseListService caseListService;

    @EJB
    private transient StaffService staffService;

    @Inject
    private transient Shell shell;

    @Inject
    private transient Acts acts;

    @Inject
    private transient Words words;

    private final PersonPage caller = new PersonPage();
    private Long contactId;
    private ContactDetail contact;
    private List<OfficeRow> otherOffices = List.of();
    private String type;
    private boolean withCaller = true;
    private String caseNumber;
    private Long officeId;

    /** Reads the contact that the address names; shows the page to those only who open cases. */
    public void load() {
        if (!shell.is("SPECIALIST", "SUPERVISOR")) {
            throw new NotFound();
        }
        if (contactId != null) {
            contact = handoverService.find(contactId);
            caller.showCaller(contact.callerName(), contact.relation(), contact.language());
            otherOffices = staffService.offices().stream()
                    .filter(office -> office.id() != shell.getSelf().officeId())
                    .toList();
        }
    }

    /** Opens the case and goes on to its people. */
    public String open() {
        return acts.go(
                () -> {
                    long caseId = contact == null
                            ? caseService.open(type)
                            : handoverService.pickUp(
                                    contactId,
                                    new PickUpForm(contact.version(), type, withCaller ? caller.form() : null));
                    words.done("case.is-open");
                    return PEOPLE + caseId;
                },
                this::reread);
    }

    /** The contact belongs to a case that is there; unknown, foreign and protected are one answer. */
    public String link() {
        return acts.go(
                () -> {
                    try {
                        long caseId = caseListService.byNumber(caseNumber);
                        handoverService.link(contactId, contact.version(), caseId);
                        words.done("contact.linked");
                        return CaseTab.NOTES.path() + "?faces-redirect=true&id=" + caseId;
                    } catch (NotFound notFound) {
                        words.error("contact.case.not-found");
                        return null;
                    }
                },
                this::reread);
    }

    /** It came to the wrong office. */
    public String passOn() {
        if (officeId == null) {
            words.error("contact.office.missing");
            return null;
        }
        return acts.done(
                "contact.handed-over",
                "/contact/list.xhtml?faces-redirect=true",
                () -> handoverService.passOn(contactId, contact.version(), officeId),
                this::reread);
    }

    /** The contact as somebody else left it; what was typed about the caller stays. */
    private void reread() {
        if (contactId != null) {
            contact = handoverService.find(contactId);
        }
    }

    public PersonPart[] getParts() {
        return PersonPart.values();
    }

    public Long getContactId() {
        return contactId;
    }

    public void setContactId(Long contactId) {
        this.contactId = contactId;
    }

    /** The contact that the case is opened for; null where it is opened directly. */
    public ContactDetail getContact() {
        return contact;
    }

    public PersonPage getCaller() {
        return caller;
    }

    public List<OfficeRow> getOtherOffices() {
        return otherOffices;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public boolean isWithCaller() {
        return withCaller;
    }

    public void setWithCaller(boolean withCaller) {
        this.withCaller = withCaller;
    }

    public String getCaseNumber() {
        return caseNumber;
    }

    public void setCaseNumber(String caseNumber) {
        this.caseNumber = caseNumber;
    }

    public Long getOfficeId() {
        return officeId;
    }

    public void setOfficeId(Long officeId) {
        this.officeId = officeId;
    }
}
