package gov.voice.notice;

import gov.voice.casefile.PersonTask;
import gov.voice.disclosure.ReviewTask;
import gov.voice.fact.FactTask;
import gov.voice.hold.CheckTask;
import gov.voice.subject.MatchTask;
import gov.voice.task.NewTask;
import gov.voice.task.TaskKind;
import java.time.Instant;

/** The tasks that delivery asks for, with their keys: what many notices lack is asked for once. */
final class NoticeTasks {
    private NoticeTasks() {}

    static String reviewKey(long noticeId) {
        return ReviewTask.key(noticeId);
    }

    static String callKey(long noticeId) {
        return "call:" + noticeId;
    }

    static String unconfirmedKey(long noticeId) {
        return "unconfirmed:" + noticeId;
    }

    static String proofKey(long registrationId) {
        return "prove-address:" + registrationId;
    }

    static String findAddressKey(long registrationId) {
        return "find-address:" + registrationId;
    }

    static NewTask check(Pending notice) {
        return CheckTask.of(notice.subjectId(), notice.urgent());
    }

    static NewTask confirmMatch(Pending notice) {
        return new NewTask(
                TaskKind.CONFIRM_MATCH,
                MatchTask.key(notice.matchId()),
                notice.urgent(),
                notice.officeId(),
                null,
                notice.caseId(),
                notice.subjectId(),
                null,
                null,
                null,
                null);
    }

    static NewTask verifyPerson(Pending notice) {
        return new NewTask(
                TaskKind.VERIFY_PERSON,
                PersonTask.key(notice.personId()),
                notice.urgent(),
                notice.officeId(),
                null,
                notice.caseId(),
                null,
                null,
                null,
                null,
                null);
    }

    /** Every disclosure officer; one task for a code, however many notices wait. */
    static NewTask releaseClass(Pending notice) {
        return new NewTask(
                TaskKind.SET_RELEASE_CLASS,
                "release-class:" + notice.code(),
                notice.urgent(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static NewTask verifyFact(Pending notice) {
        return new NewTask(
                TaskKind.VERIFY_FACT,
                FactTask.key(notice.factId()),
                notice.urgent(),
                notice.officeId(),
                null,
                notice.caseId(),
                notice.subjectId(),
                null,
                null,
                null,
                null);
    }

    static NewTask review(Pending notice) {
        return of(TaskKind.REVIEW_NOTICE, reviewKey(notice.id()), notice, null, null);
    }

    static NewTask call(Pending notice, Instant notBefore) {
        return of(TaskKind.CALL, callKey(notice.id()), notice, notice.officeId(), notBefore);
    }

    static NewTask unconfirmed(Pending notice) {
        return of(TaskKind.UNCONFIRMED, unconfirmedKey(notice.id()), notice, notice.officeId(), null);
    }

    static NewTask proveAddress(Pending notice) {
        return of(TaskKind.PROVE_ADDRESS, proofKey(notice.registrationId()), notice, notice.officeId(), null);
    }

    static NewTask findAddress(Pending notice) {
        return of(TaskKind.FIND_ADDRESS, findAddressKey(notice.registrationId()), notice, notice.officeId(), null);
    }

    static String brakeKey(long batchId) {
        return "brake:" + batchId;
    }

    /** A batch was stopped; every supervisor may rule. */
    static NewTask brake(long batchId) {
        return new NewTask(TaskKind.BRAKE, brakeKey(batchId), true, null, null, null, null, null, null, null, null);
    }

    private static NewTask of(TaskKind kind, String key, Pending notice, Long officeId, Instant notBefore) {
        return new NewTask(
                kind, key, notice.urgent(), officeId, null, notice.caseId(), null, notice.id(), null, notBefore, null);
    }
}
