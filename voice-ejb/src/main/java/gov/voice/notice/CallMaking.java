package gov.voice.notice;

import gov.voice.access.Acting;
import gov.voice.access.Trail;
import gov.voice.disclosure.Decision;
import gov.voice.disclosure.Decisions;
import gov.voice.disclosure.Gate;
import gov.voice.disclosure.Question;
import gov.voice.disclosure.Questions;
import gov.voice.notice.template.ApprovedTemplates;
import gov.voice.notice.template.Words;
import gov.voice.platform.NotFound;
import gov.voice.platform.Refused;
import gov.voice.platform.Setting;
import gov.voice.platform.Settings;
import gov.voice.task.NewTask;
import gov.voice.task.TaskKind;
import gov.voice.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Carries out a call, with the system's sight, for a person who was found to have it. */
@ApplicationScoped
class CallMaking {
    private static final Duration AGAIN_AFTER = Duration.ofHours(2);

    @Inject
    private PendingNotices pending;

    @Inject
    private Questions questions;

    @Inject
    private Decisions decisions;

    @Inject
    private CallsUnderWay underWay;

    @Inject
    private Trail trail;

    @Inject
    private ApprovedTemplates templates;

    @Inject
    private NoticeMoves moves;

    @Inject
    private Tasks tasks;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Whom a call is to, and what to mind. */
    record Callee(
            String givenName,
            String familyName,
            String relation,
            String codeWord,
            String duressWord,
            String doNotSay,
            String household,
            LocalDate occurredOn,
            String phone,
            int tries) {
        String name() {
            return givenName + ' ' + familyName;
        }
    }

    CallScript script(Handle handle, long noticeId) {
        Pending notice = callUnderLock(handle, noticeId);
        Question question = ask(handle, notice);
        Decision decision = Gate.decide(question);
        if (!Course.releases(decision)) {
            throw new NotFound();
        }
        underWay.begin(handle, noticeId, decisions.store(handle, question, decision));
        Callee callee = callee(handle, noticeId);
        Instant now = clock.instant();
        return new CallScript(
                noticeId,
                callee.name(),
                callee.relation(),
                number(handle, notice).address(),
                notice.language(),
                notice.timeZone(),
                words(handle, notice, callee, less(decision)).body(),
                callee.codeWord(),
                callee.duressWord(),
                callee.doNotSay(),
                callee.household(),
                notice.voicemail(),
                notice.nameAgency(),
                notice.safeHours().contains(now),
                notice.safeHours().next(now),
                callee.tries());
    }

    /**
     * Told is told: attempt and accounting are written under the decision by which the words were shown, whatever the gate
     * says by now.
     *
     * @return false where it would not be released any more
     * @throws NotFound where this person was not shown the words
     */
    boolean told(Handle handle, long noticeId) {
        Pending notice = underLock(handle, noticeId);
        CallsUnderWay.Call call = underWay.end(handle, noticeId).orElseThrow(NotFound::new);
        Question question = ask(handle, notice);
        Decision decision = Gate.decide(question);
        decisions.store(handle, question, decision);
        Callee callee = callee(handle, noticeId);
        Rung number = number(handle, notice);
        long attempt = attempt(handle, notice, number, words(handle, notice, callee, call.less()), "ACCEPTED", "TOLD");
        Accounting.write(
                handle,
                notice,
                attempt,
                Accounting.nature(notice, call.less()),
                call.authority(),
                callee.name(),
                number.address());
        moves.move(handle, notice, new Move(NoticeState.ACKNOWLEDGED, List.of(), call.less(), null, null, List.of()));
        boolean still = notice.state() == NoticeState.CALL && Course.releases(decision);
        trail.detail("still-released", still);
        return still;
    }

    Void missed(Handle handle, long noticeId, CallEnd end) {
        Pending notice = callUnderLock(handle, noticeId);
        underWay.end(handle, noticeId);
        if (end == CallEnd.VOICEMAIL && !notice.voicemail()) {
            throw new Refused("no-voicemail");
        }
        Callee callee = callee(handle, noticeId);
        Decision decision = Gate.decide(ask(handle, notice));
        attempt(
                handle,
                notice,
                number(handle, notice),
                words(handle, notice, callee, less(decision)),
                "NOT_HANDED_OVER",
                end.name());
        if (callee.tries() + 1 >= settings.number(Setting.CALL_TRIES)) {
            inVain(handle, notice);
        } else {
            Instant later = notice.safeHours().next(clock.instant().plus(AGAIN_AFTER));
            handle.createUpdate("update task set not_before = :later where key = :key and done_at is null")
                    .bind("later", later)
                    .bind("key", NoticeTasks.callKey(noticeId))
                    .execute();
        }
        return null;
    }

    private void inVain(Handle handle, Pending notice) {
        if (notice.why().contains(Hindrance.MAILED.name())) {
            // The mail told it; the call was to make sure.
            moves.move(
                    handle,
                    notice,
                    Move.ended(
                            NoticeState.DELIVERED, List.of(Hindrance.MAILED.name(), Hindrance.CALLS_IN_VAIN.name())));
        } else {
            unreachable(handle, notice);
        }
    }

    /** It ends, but not unattended: whoever called last owns it, with the task to find another way. */
    private void unreachable(Handle handle, Pending notice) {
        Long owner = Acting.actor().id();
        moves.move(handle, notice, Move.ended(NoticeState.UNREACHABLE, List.of(Hindrance.CALLS_IN_VAIN.name())));
        handle.execute("update notice set owner_id = ? where id = ?", owner, notice.id());
        tasks.ask(new NewTask(
                TaskKind.FIND_ADDRESS,
                NoticeTasks.findAddressKey(notice.registrationId()),
                notice.urgent(),
                notice.officeId(),
                owner,
                notice.caseId(),
                null,
                notice.id(),
                null,
                null,
                null));
    }

    private Pending callUnderLock(Handle handle, long noticeId) {
        Pending notice = underLock(handle, noticeId);
        if (notice.state() != NoticeState.CALL) {
            throw new NotFound();
        }
        return notice;
    }

    /** The subject's lock first, so that a hold placed meanwhile is either seen or waits; then the notice. */
    private Pending underLock(Handle handle, long noticeId) {
        handle.createQuery("select subject_lock_shared(subject_id)::text from notice where id = :id")
                .bind("id", noticeId)
                .mapTo(String.class)
                .one();
        return pending.locked(handle, noticeId);
    }

    private static boolean less(Decision decision) {
        return decision.answer() != Decision.Answer.RELEASE;
    }

    private Question ask(Handle handle, Pending notice) {
        return questions
                .load(handle, List.of(notice.id()), clock.instant(), Question.Moment.SENDING)
                .get(notice.id());
    }

    private Words words(Handle handle, Pending notice, Callee callee, boolean less) {
        return WordBook.read(handle, templates, List.of(notice))
                .wording(notice)
                .map(wording ->
                        wording.compose(callee.name(), callee.occurredOn(), callee.phone(), less, notice.nameAgency()))
                .orElseThrow(() -> new Refused("no-approved-words"));
    }

    private static Rung number(Handle handle, Pending notice) {
        return Ladder.load(handle, List.of(notice.registrationId()))
                .getOrDefault(notice.registrationId(), new Ladder(List.of()))
                .number()
                .orElseThrow(() -> new Refused("no-number"));
    }

    private static Callee callee(Handle handle, long noticeId) {
        return handle.createQuery("""
                        select p.given_name, p.family_name, coalesce(p.relation, p.part) as relation, p.code_word,
                               p.duress_word, p.do_not_say, r.household, f.occurred_on, o.phone,
                               (select count(*) from message_notice mn join attempt a on a.message_id = mn.message_id
                                where mn.notice_id = n.id and a.kind = 'CALL') as tries
                        from notice n join registration r on r.id = n.registration_id join case_person p on p.id = r.person_id
                          join fact f on f.id = n.fact_id join case_file c on c.id = n.case_id
                          join office o on o.id = c.office_id
                        where n.id = :id""").bind("id", noticeId).mapTo(Callee.class).one();
    }

    private static long attempt(Handle handle, Pending notice, Rung number, Words words, String state, String answer) {
        long message = Messages.ofNotice(handle, notice, number.id(), words);
        return handle.createQuery("""
                        insert into attempt (message_id, kind, state, answered_at, answer, made_by)
                        values (:message, 'CALL', :state, clock_timestamp(), :answer, :by) returning id""")
                .bind("message", message)
                .bind("state", state)
                .bind("answer", answer)
                .bind("by", Acting.actor().id())
                .mapTo(Long.class)
                .one();
    }
}
