package gov.voice.web.contact;

import gov.voice.contact.ContactDetail;
import gov.voice.contact.ContactField;
import gov.voice.contact.ContactPage;
import gov.voice.contact.ContactRow;
import gov.voice.contact.ContactService;
import gov.voice.contact.HandoverService;
import gov.voice.platform.Order;
import gov.voice.web.shell.ListAddress;
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
    private static final int SIZE = 25;

    @EJB
    private ContactService contactService;

    @EJB
    private HandoverService handoverService;

    @Inject
    private Shell shell;

    private final ListAddress<ContactField> list =
            new ListAddress<>("list.xhtml", ContactField.class, new Order<>(ContactField.STARTED, true), SIZE);

    private ContactDetail draft;
    private List<ContactRow> waiting = List.of();
    private List<ContactRow> mine = List.of();

    /** Reads what the role has; refuses, before anything shows, whoever takes no contacts. */
    public void load() {
        draft = contactService.draft().orElse(null);
        ContactPage page = contactService.mine(list.order(), list.offset(), list.size());
        mine = page.rows();
        list.found(page.total());
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

    public ListAddress<ContactField> getList() {
        return list;
    }
}
