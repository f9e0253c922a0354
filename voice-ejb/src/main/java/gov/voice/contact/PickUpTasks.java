package gov.voice.contact;

import gov.voice.platform.Database;
import gov.voice.platform.NotFound;
import gov.voice.task.NewTask;
import gov.voice.task.TaskKind;
import gov.voice.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** Asks the specialists of an office to pick a contact up: within one business day, and at once where there is danger. */
@ApplicationScoped
public class PickUpTasks {
    private static final int CALL_BACK_DAYS = 1;

    @Inject
    private Tasks tasks;

    @Inject
    private Database database;

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
                contact.isInDanger() ? now : BusinessDays.after(now, CALL_BACK_DAYS, zone(contact.getToOfficeId()))));
    }

    void settle(Contact contact) {
        tasks.settle(key(contact), "DONE");
    }

    private ZoneId zone(long officeId) {
        return database.query(handle -> handle.createQuery("select time_zone from office where id = :id")
                .bind("id", officeId)
                .mapTo(String.class)
                .findOne()
                .map(ZoneId::of)
                .orElseThrow(NotFound::new));
    }

    private static String key(Contact contact) {
        return "contact:" + contact.getId();
    }
}
