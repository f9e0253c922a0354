package gov.voice.it;

import gov.voice.access.Actor;
import gov.voice.access.Role;
import gov.voice.contact.ContactForm;
import gov.voice.contact.ContactService;
import gov.voice.contact.Direction;
import gov.voice.contact.Medium;
import gov.voice.contact.SavedDraft;
import jakarta.ejb.EJB;

/** A call that an operator takes, and a specialist of the office that it concerns. */
abstract class ContactTest extends ContainerTest {
    static final String CALLER = "Ximena Quetzalli Undisclosed";

    private static final long SECONDS = 90;

    @EJB
    ContactService contacts;

    final long office = People.office();
    final Actor operator = People.staff(Role.HOTLINE, People.office());
    final Actor specialist = People.staff(Role.SPECIALIST, office);

    SavedDraft save(ContactForm form) {
        return People.as(operator, () -> contacts.save(form));
    }

    /** What is typed first about a call. */
    static ContactForm form(String name, String asks) {
        return form(null, 0, name, asks);
    }

    /** What is typed about a call of which a draft is kept. */
    static ContactForm form(Long id, long version, String name, String asks) {
        return form(id, version, SECONDS, name, asks);
    }

    /** As above, when the call has lasted so many seconds. */
    static ContactForm form(Long id, long version, long seconds, String name, String asks) {
        return new ContactForm(
                id,
                version,
                seconds,
                Direction.RECEIVED,
                Medium.CALL,
                "CASE_STATUS",
                false,
                name,
                "MOTHER",
                "es",
                "(713) 555-0142",
                true,
                false,
                asks);
    }
}
