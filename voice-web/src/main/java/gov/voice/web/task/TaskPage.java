package gov.voice.web.task;

import gov.voice.task.TaskKind;
import gov.voice.task.TaskRow;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** Where the act is done that a kind of task asks for. A kind without a page here has no way in from a task list. */
final class TaskPage {
    private static final Map<TaskKind, Function<TaskRow, String>> PAGES = new EnumMap<>(TaskKind.class);

    static {
        PAGES.put(TaskKind.PICK_UP_CONTACT, task -> "/case/new.xhtml?contact=" + task.contactId());
        PAGES.put(TaskKind.CONFIRM_MATCH, task -> "/subject/view.xhtml?match=" + task.matchId());
        PAGES.put(TaskKind.VERIFY_FACT, task -> "/subject/view.xhtml?match=" + task.matchId());
        PAGES.put(TaskKind.CALL, task -> "/notice/call.xhtml?id=" + task.noticeId());
        PAGES.put(TaskKind.UNCONFIRMED, task -> "/notice/view.xhtml?id=" + task.noticeId());
        PAGES.put(TaskKind.PROVE_ADDRESS, task -> contract(task.registrationId()));
        PAGES.put(TaskKind.FIND_ADDRESS, task -> contract(task.registrationId()));
        PAGES.put(TaskKind.FEED_SILENT, task -> "/feed/list.xhtml");
        PAGES.put(TaskKind.BRAKE, task -> "/notice/brake.xhtml");
        PAGES.put(TaskKind.VERIFY_PERSON, task -> "/case/people.xhtml?id=" + task.caseId());
        PAGES.put(TaskKind.KEEP_PROMISE, task -> "/case/view.xhtml?id=" + task.caseId());
        PAGES.put(TaskKind.CHECK_1367, task -> "/disclosure/subject.xhtml?id=" + task.subjectId());
        PAGES.put(TaskKind.APPROVE_WORDS, task -> "/template/list.xhtml?state=DRAFT");
        PAGES.put(TaskKind.REVIEW_NOTICE, task -> "/disclosure/review.xhtml?id=" + task.noticeId());
    }

    private TaskPage() {}

    /** The page of a contract; none where the person does not see which. */
    private static String contract(Long registrationId) {
        return registrationId == null ? null : "/registration/view.xhtml?id=" + registrationId;
    }

    /** The page of a task, below the application's address; null where there is none. */
    static String of(TaskRow task) {
        Function<TaskRow, String> page = PAGES.get(task.kind());
        return page == null ? null : page.apply(task);
    }
}
