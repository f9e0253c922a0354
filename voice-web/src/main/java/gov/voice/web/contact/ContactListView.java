package gov.voice.web.contact;

import gov.voice.contact.ContactDetail;
import gov.voice.contact.ContactRow;
import gov.voice.contact.ContactService;
import gov.voice.contact.HandoverService;
import gov.voice.web.shell.Shell;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Contacts: the draft that is open, what waits in the office, what the person took. */
@Named
@RequestScoped
public class ContactListView {
    @EJB
    private ContactService contactService;

    @EJB
    private HandoverService handoverService;

    @Inject
    private Shell shell;

    private ContactDetail draft;
    private List<ContactRow> waiting = List.of();
    private List<ContactRow> mine = List.of();

    /** Reads what the role has; refuses, before anything shows, whoever takes no contacts. */
    public void load() {
        draft = contactService.draft().orElse(null);
        mine = contactService.mine();
        if (isPicksUp()) {
            waiting = handoverService.waiting();
        }
    }

    /** Whether the person picks up what was handed over. */
    public boolean isPicksUp() {
        return shell.is("SPECIALIST", "SUPERVISOR");
    }

    public ContactDetail getDraft() {
        return draft;
    }

    public List<ContactRow> getWaiting() {
        return waiting;
    }

    public List<ContactRow> getMine() {
        return mine;
    }
}
