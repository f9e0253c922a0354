package gov.voice.web.casefile;

import gov.voice.casefile.CasePersonService;
import gov.voice.casefile.PersonPart;
import gov.voice.casefile.PersonRow;
import gov.voice.web.shell.Acts;
import gov.voice.web.shell.Words;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The people of a case: everybody, and one of them to edit where the address names one. */
@Named
@ViewScoped
public class CasePeopleView implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient CasePersonService casePersonService;

    @Inject
    private CaseHead caseHead;

    @Inject
    private transient Acts acts;

    @Inject
    private transient Words words;

    private final PersonPage page = new PersonPage();
    private List<PersonRow> people = List.of();
    private Long personId;
    private PersonRow chosen;
    private String how;

    /** Reads everybody, and fills the form with whom the address names. */
    public void load() {
        people = casePersonService.list(caseHead.getId());
        if (personId != null) {
            chosen = casePersonService.find(caseHead.getId(), personId);
            page.show(chosen);
        } else if (people.stream().anyMatch(one -> one.part() == PersonPart.VICTIM)) {
            page.setPart(PersonPart.FAMILY);
        }
    }

    /** Adds somebody, or keeps what was changed of whom the address names. */
    public String save() {
        return done(() -> {
            if (personId == null) {
                casePersonService.add(caseHead.getId(), page.form());
            } else {
                casePersonService.edit(caseHead.getId(), personId, page.form());
            }
        });
    }

    /** Identity and relation of whom the address names were made sure of. */
    public String verify() {
        if (how == null) {
            words.error("case.person.how.missing");
            return null;
        }
        return done(() -> casePersonService.verify(caseHead.getId(), personId, chosen.version(), how));
    }

    private String done(Runnable act) {
        return acts.done("saved", caseHead.again(CaseTab.PEOPLE), act, this::reread);
    }

    /** Whom the address names as somebody else left them; what was typed stays, on top of that. */
    private void reread() {
        people = casePersonService.list(caseHead.getId());
        if (personId != null) {
            chosen = casePersonService.find(caseHead.getId(), personId);
            page.onto(chosen);
        }
    }

    public PersonPart[] getParts() {
        return PersonPart.values();
    }

    public List<PersonRow> getPeople() {
        return people;
    }

    public PersonPage getPage() {
        return page;
    }

    /** Whom the address names; null where it names nobody. */
    public PersonRow getChosen() {
        return chosen;
    }

    public Long getPersonId() {
        return personId;
    }

    public void setPersonId(Long personId) {
        this.personId = personId;
    }

    public String getHow() {
        return how;
    }

    public void setHow(String how) {
        this.how = how;
    }
}
