package gov.voice.contact;

import gov.voice.staff.OfficeZones;
import gov.voice.task.NewTask;
import gov.voice.task.TaskKind;
import gov.voice.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Asks the specialists of an office to pick a contact up: within one business day, and at once where there is danger. */
@ApplicationScoped
public class PickUpTasks {
    private static final int CALL_BACK_DAYS = 1;

    @Inject
    private Tasks tasks;

    @Inject
    private OfficeZones zones;

    @Inject
    private Clock clock;

    void ask(Contact contact) {
        Instant now = clock.instant();
        tasks.ask(new NewTask(
                TaskKind.PICK_UP_CONTACT,
                key(contact),
                contact.isInDanger(),
                contact.getToOfficeId(),
                null,
                null,
                null,
                null,
                contact.getId(),
                null,
                contact.isInDanger()
                        ? now
                        : BusinessDays.after(now, CALL_BACK_DAYS, zones.of(contact.getToOfficeId()))));
    }

    void settle(Contact contact) {
        tasks.settle(key(contact), "DONE");
    }

    private static String key(Contact contact) {
        return "contact:" + contact.getId();
    }
}
