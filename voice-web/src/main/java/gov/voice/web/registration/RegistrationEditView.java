package gov.voice.web.registration;

import gov.voice.platform.NotFound;
import gov.voice.registration.ChannelKind;
import gov.voice.registration.Depth;
import gov.voice.registration.NewRegistration;
import gov.voice.registration.Registrant;
import gov.voice.registration.RegistrationDetail;
import gov.voice.registration.RegistrationReadingService;
import gov.voice.registration.RegistrationService;
import gov.voice.registration.RegistrationState;
import gov.voice.registration.Topic;
import gov.voice.subject.SubjectRow;
import gov.voice.subject.SubjectService;
import gov.voice.web.shell.Acts;
import gov.voice.web.shell.Shell;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/**
 * The information contract on one page: a draft that the address names, a new one for a person and a match, or other terms
 * for one that runs.
 */
@Named
@ViewScoped
public class RegistrationEditView implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient RegistrationService registrationService;

    @EJB
    private transient RegistrationReadingService registrationReadingService;

    @EJB
    private transient SubjectService subjectService;

    @Inject
    private transient Shell shell;

    @Inject
    private transient Acts acts;

    private Long id;
    private Long match;
    private Long person;
    private Long replaces;
    private RegistrationDetail contract;
    private Long caseId;
    private String caseNumber;
    private String personName;
    private String subjectName;
    private final TermsPage page = new TermsPage();

    /** @throws NotFound where the address names no draft, no person and match of one case, and no contract that runs */
    public void load() {
        if (id != null) {
            show(registrationReadingService.toWrite(id, RegistrationState.DRAFT));
        } else if (replaces != null) {
            show(registrationReadingService.toWrite(replaces, RegistrationState.IN_FORCE));
        } else if (match != null && person != null) {
            begin();
        } else {
            throw new NotFound();
        }
    }

    /** Keeps the draft; its own page follows. */
    public String save() {
        return acts.done(
                "registration.saved",
                () -> "/registration/view.xhtml?faces-redirect=true&id=" + id,
                this::keep,
                this::reread);
    }

    private void keep() {
        if (replaces != null) {
            id = registrationService.prepareOtherTerms(replaces, contract.version(), page.terms());
        } else if (id == null) {
            id = registrationService.prepare(new NewRegistration(caseId, person, match, page.terms()));
        } else {
            registrationService.edit(id, contract.version(), page.terms());
        }
    }

    /** The draft, or the contract that runs, as somebody else left it; the terms that were typed stay. */
    private void reread() {
        if (contract != null) {
            contract = registrationReadingService.detail(contract.id());
        }
    }

    private void show(RegistrationDetail found) {
        contract = found;
        caseId = found.caseId();
        caseNumber = found.caseNumber();
        personName = found.personName();
        subjectName = found.subjectName();
        page.show(found, registrationReadingService.channels(found.id()));
    }

    private void begin() {
        SubjectRow subject = subjectService.ofMatch(match).matches().stream()
                .filter(one -> one.matchId() == match)
                .findFirst()
                .orElseThrow(NotFound::new);
        Registrant registrant = registrationReadingService.registrants(subject.caseId()).stream()
                .filter(one -> one.personId() == person)
                .findFirst()
                .orElseThrow(NotFound::new);
        caseId = subject.caseId();
        caseNumber = subject.caseNumber();
        personName = registrant.name();
        subjectName = subject.name();
        page.begin(registrant.language(), shell.getZone().getId());
    }

    public TermsPage getPage() {
        return page;
    }

    public Topic[] getTopics() {
        return Topic.values();
    }

    public Depth[] getDepths() {
        return Depth.values();
    }

    public ChannelKind[] getKinds() {
        return ChannelKind.values();
    }

    public Long getCaseId() {
        return caseId;
    }

    public String getCaseNumber() {
        return caseNumber;
    }

    public String getPersonName() {
        return personName;
    }

    public String getSubjectName() {
        return subjectName;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getMatch() {
        return match;
    }

    public void setMatch(Long match) {
        this.match = match;
    }

    public Long getPerson() {
        return person;
    }

    public void setPerson(Long person) {
        this.person = person;
    }

    public Long getReplaces() {
        return replaces;
    }

    public void setReplaces(Long replaces) {
        this.replaces = replaces;
    }

    /** Number of the contract that these terms take the place of; null where they take none's. */
    public String getReplacesNumber() {
        return replaces != null ? contract.number() : contract == null ? null : contract.replacesNumber();
    }
}
