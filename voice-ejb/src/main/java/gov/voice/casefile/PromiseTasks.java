package gov.voice.casefile;

import gov.voice.staff.OfficeZones;
import gov.voice.task.NewTask;
import gov.voice.task.TaskKind;
import gov.voice.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;

/** Reminds whoever answers for a case of the promise that stands in it. */
@ApplicationScoped
public class PromiseTasks {
    /** Offices work until five; a promise for a day is due then, in the office's zone. */
    private static final LocalTime END_OF_WORK = LocalTime.of(17, 0);

    @Inject
    private Tasks tasks;

    @Inject
    private OfficeZones zones;

    /** The promise of the case is owed; an earlier one no longer is. */
    void ask(CaseFile file) {
        tasks.settle(key(file), "REPLACED");
        LocalDate due = file.getPromise().getDue();
        tasks.ask(new NewTask(
                TaskKind.KEEP_PROMISE,
                key(file),
                false,
                file.getOfficeId(),
                file.getOwnerId(),
                file.getId(),
                null,
                null,
                null,
                null,
                due.atTime(END_OF_WORK).atZone(zones.of(file.getOfficeId())).toInstant()));
    }

    /** Nobody owes it any more. */
    void settle(CaseFile file, boolean kept) {
        tasks.settle(key(file), kept ? "KEPT" : "TAKEN_BACK");
    }

    private static String key(CaseFile file) {
        return "promise:" + file.getId();
    }
}
