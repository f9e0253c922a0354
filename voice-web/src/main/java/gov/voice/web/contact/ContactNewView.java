package gov.voice.web.contact;

import gov.voice.casefile.CaseListService;
import gov.voice.casefile.CaseService;
import gov.voice.casefile.CodeRow;
import gov.voice.contact.ContactDetail;
import gov.voice.contact.ContactForm;
import gov.voice.contact.ContactService;
import gov.voice.contact.Direction;
import gov.voice.contact.HandoverService;
import gov.voice.contact.Medium;
import gov.voice.contact.TallyService;
import gov.voice.platform.Conflict;
import gov.voice.platform.NotFound;
import gov.voice.platform.Setting;
import gov.voice.platform.Settings;
import gov.voice.staff.OfficeRow;
import gov.voice.staff.StaffService;
import gov.voice.web.shell.Acts;
import gov.voice.web.shell.Codes;
import gov.voice.web.shell.Shell;
import gov.voice.web.shell.Words;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Taking a contact on one page, from hello to goodbye. The page keeps its draft by itself ({@link DraftSaving}); what
 * ends the contact comes through here, with all that stands on the page.
 */
@Named
@ViewScoped
public class ContactNewView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String SELF = "/contact/new.xhtml?faces-redirect=true";
    private static final String LIST = "/contact/list.xhtml?faces-redirect=true";
    private static final int LAST_KEY = 10;

    @EJB
    private transient ContactService contactService;

    @EJB
    private transient HandoverService handoverService;

    @EJB
    private transient TallyService tallyService;

    @EJB
    private transient CaseListService caseListService;

    @EJB
    private transient CaseService caseService;

    @EJB
    private transient StaffService staffService;

    @Inject
    private transient Shell shell;

    @Inject
    private transient Codes codes;

    @Inject
    private transient Acts acts;

    @Inject
    private transient Words words;

    @Inject
    private transient Settings settings;

    @Inject
    private transient Clock clock;

    private final UUID view = UUID.randomUUID();
    private final ContactPage page = new ContactPage();
    private List<OfficeRow> offices = List.of();
    private Long tally;
    private String tallied;
    private Long caseId;
    private String caseNumber;
    private Long officeId;

    /** Goes on with the draft that is open; otherwise the page is empty. */
    public void load() {
        contactService.draft().ifPresent(draft -> page.show(draft, elapsed(draft)));
        offices = staffService.offices();
        if (caseId != null && isLinks()) {
            caseNumber = caseService.header(caseId).summary().number();
        }
    }

    /** Ends the call with a count, one for each view of the page; whatever was typed is erased. */
    public String tally(String reason) {
        return ended(() -> SELF + "&tally=" + tallyService.tally(reason, view) + "&tallied=" + reason);
    }

    /** The last tally was a slip. */
    public String undo() {
        return ended(() -> {
            tallyService.undo(tally);
            words.done("contact.tally.undone");
            return SELF;
        });
    }

    /** Hands the contact over to the chosen office. */
    public String handOver() {
        if (officeId == null) {
            words.error("contact.office.missing");
            return null;
        }
        return ended(() -> {
            handoverService.handOver(form(), officeId);
            words.done("contact.handed-over");
            return LIST;
        });
    }

    /** Takes the contact on as a new case of the person's own office: first it is handed over there, so nothing is lost. */
    public String openCase() {
        return ended(() -> "/case/new.xhtml?faces-redirect=true&contact="
                + handoverService.handOver(form(), shell.getSelf().officeId()));
    }

    /** Adds the contact to the case whose number was typed; unknown, foreign and protected are one answer. */
    public String link() {
        return ended(() -> {
            try {
                long found = caseListService.byNumber(caseNumber);
                contactService.link(form(), found);
                words.done("contact.linked");
                return "/case/notes.xhtml?faces-redirect=true&id=" + found;
            } catch (NotFound notFound) {
                words.error("contact.case.not-found");
                return null;
            }
        });
    }

    /** Answered; nothing follows. */
    public String close() {
        return ended(() -> {
            contactService.close(form());
            words.done("contact.closed");
            return LIST;
        });
    }

    /** Ends the contact; where another window was faster, what stands here goes onto what is there now, the next time. */
    private String ended(Supplier<String> act) {
        return acts.go(() -> {
            try {
                return act.get();
            } catch (Conflict conflict) {
                Optional<ContactDetail> other = contactService.draft();
                page.onto(other.orElse(null));
                words.error(other.isPresent() ? "contact.conflict" : "contact.gone");
                return null;
            }
        });
    }

    private ContactForm form() {
        return page.form(elapsed());
    }

    private long elapsed() {
        return page.getElapsed();
    }

    private long elapsed(ContactDetail draft) {
        return Math.max(0, Duration.between(draft.startedAt(), clock.instant()).toSeconds());
    }

    /** Reasons with a key of their own, in the order of the keys. */
    public List<CodeRow> getReasons() {
        return codes.of("call-reason").stream()
                .filter(row -> row.position() < LAST_KEY)
                .toList();
    }

    /** Reasons that end the call with a count, with a key of their own. */
    public List<CodeRow> getTallies() {
        return codes.of("tally-reason").stream()
                .filter(row -> row.position() < LAST_KEY)
                .toList();
    }

    /** The keys that end a call with a count, as one reads them out; empty for none. */
    public String getTallyKeys() {
        return getTallies().stream()
                .map(row -> Integer.toString(row.position()))
                .collect(Collectors.joining(", "));
    }

    /** What the key 0 opens: the other reasons that are kept. */
    public List<CodeRow> getOtherReasons() {
        return codes.of("call-reason").stream()
                .filter(row -> row.position() >= LAST_KEY)
                .toList();
    }

    /** What the key 0 opens: the other reasons that are only counted. */
    public List<CodeRow> getOtherTallies() {
        return codes.of("tally-reason").stream()
                .filter(row -> row.position() > LAST_KEY)
                .toList();
    }

    /** Whether the person's role opens cases. */
    public boolean isOpensCases() {
        return shell.is("SPECIALIST", "SUPERVISOR");
    }

    /** Whether the person's role may add a contact to a case. */
    public boolean isLinks() {
        return shell.is("SPECIALIST", "RELATIONS", "SUPERVISOR");
    }

    /** Number that a caller who reports a crime is given. */
    public String getTipLine() {
        return settings.text(Setting.TIP_LINE);
    }

    public long getUndoMinutes() {
        return settings.number(Setting.TALLY_UNDO_MINUTES);
    }

    public Direction[] getDirections() {
        return Direction.values();
    }

    public Medium[] getMedia() {
        return Medium.values();
    }

    public ContactPage getPage() {
        return page;
    }

    public List<OfficeRow> getOffices() {
        return offices;
    }

    public Long getTally() {
        return tally;
    }

    public void setTally(Long tally) {
        this.tally = tally;
    }

    /** What was counted; null where the address names no reason that is counted. */
    public String getTallied() {
        return codes.isIn("tally-reason", tallied) ? tallied : null;
    }

    public void setTallied(String tallied) {
        this.tallied = tallied;
    }

    public Long getCaseId() {
        return caseId;
    }

    public void setCaseId(Long caseId) {
        this.caseId = caseId;
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
