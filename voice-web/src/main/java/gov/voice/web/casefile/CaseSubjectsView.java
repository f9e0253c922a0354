package gov.voice.web.casefile;

import gov.voice.registration.Registrant;
import gov.voice.registration.RegistrationReadingService;
import gov.voice.registration.RegistrationRow;
import gov.voice.subject.SubjectRow;
import gov.voice.subject.SubjectService;
import gov.voice.web.shell.Acts;
import gov.voice.web.shell.Shell;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Whom a case is about, and who may be told about whom. */
@Named
@ViewScoped
public class CaseSubjectsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient SubjectService subjectService;

    @EJB
    private transient RegistrationReadingService registrationReadingService;

    @Inject
    private CaseHead caseHead;

    @Inject
    private transient SubjectPart subjectPart;

    @Inject
    private transient Shell shell;

    @Inject
    private transient Acts acts;

    private List<SubjectRow> subjects = List.of();
    private List<RegistrationRow> registrations = List.of();
    private List<Registrant> registrants = List.of();

    /** Reads the subjects of the case that the address names, and the contracts about them. */
    public void load() {
        subjects = subjectService.ofCase(caseHead.getId());
        registrations = registrationReadingService.ofCase(caseHead.getId());
        if (isRegisters()) {
            registrants = registrationReadingService.registrants(caseHead.getId());
        }
    }

    /** Adds whom the case is about; the same words follow whether or not anybody knew that person. */
    public String add() {
        return acts.done(
                "subject.added",
                caseHead.again(CaseTab.SUBJECTS),
                () -> subjectService.add(caseHead.getId(), subjectPart.claims()));
    }

    /** Contracts about the subject of a match. */
    public List<RegistrationRow> about(long matchId) {
        return registrations.stream().filter(one -> one.matchId() == matchId).toList();
    }

    /** People of the case without a contract about the subject of a match. */
    public List<Registrant> without(long matchId) {
        return registrants.stream()
                .filter(person -> registrations.stream()
                        .noneMatch(
                                one -> one.matchId() == matchId && one.personId() == person.personId() && one.open()))
                .toList();
    }

    /** Whether the reader's role makes contracts. */
    public boolean isRegisters() {
        return shell.is("SPECIALIST");
    }

    /** Whether the reader's role adds subjects. */
    public boolean isAdds() {
        return shell.is("SPECIALIST", "RELATIONS", "SUPERVISOR");
    }

    public List<SubjectRow> getSubjects() {
        return subjects;
    }
}
