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
import gov.voice.registration.ChannelKind;
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
import java.util.Optional;
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
    private Deciding deciding;

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
            String part,
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

    /**
     * What to say, where it may be told at this moment. Where it may not, what becomes of the notice is decided at once: a
     * call has nobody else who would find out.
     *
     * @param allTheSame also where somebody else has begun a call about it
     */
    CallOpening script(Handle handle, long noticeId, boolean allTheSame) {
        underWay.oneAtATime(handle, noticeId);
        OtherCall other = underWay.ofOthers(handle, List.of(noticeId)).get(noticeId);
        if (other != null && !allTheSame) {
            return new CallOpening(null, other);
        }
        lockSubject(handle, noticeId);
        Pending notice = requireCall(pending.read(handle, noticeId));
        Question question = ask(handle, notice);
        Decision decision = Gate.decide(question);
        if (!Course.releases(decision)) {
            pending.locked(handle, noticeId);
            deciding.decideNow(handle, List.of(noticeId));
            return new CallOpening(null, null);
        }
        Callee callee = callee(handle, noticeId);
        Rung number = number(handle, notice);
        Words words = words(handle, notice, callee, less(decision));
        underWay.begin(handle, noticeId, decisions.store(handle, question, decision), number, words);
        Instant now = clock.instant();
        CallScript script = new CallScript(
                noticeId,
                callee.name(),
                callee.part(),
                callee.relation(),
                ChannelKind.CALL.shown(number.address()),
                notice.language(),
                notice.timeZone(),
                words.body(),
                callee.codeWord(),
                callee.duressWord(),
                callee.doNotSay(),
                callee.household(),
                notice.voicemail(),
                notice.nameAgency(),
                notice.safeHours().contains(now),
                notice.safeHours().next(now),
                callee.tries());
        return new CallOpening(script, other);
    }

    /**
     * Told is told: attempt and accounting are written with the words, the number and the decision as they were shown,
     * whatever the contract, the templates and the gate say by now.
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
        long attempt = attempt(handle, notice, call.channelId(), call.words(), "ACCEPTED", "TOLD");
        Accounting.write(
                handle,
                notice,
                attempt,
                Accounting.nature(notice, call.less()),
                call.authority(),
                callee(handle, noticeId).name(),
                call.address());
        moves.move(handle, notice, new Move(NoticeState.ACKNOWLEDGED, List.of(), call.less(), null, null, List.of()));
        boolean still = notice.state() == NoticeState.CALL && Course.releases(decision);
        trail.detail("still-released", still);
        return still;
    }

    /** Where it is not given up, the gate is asked again meanwhile: what ran out since is asked for before the next call. */
    Void missed(Handle handle, long noticeId, CallEnd end) {
        Pending notice = requireCall(underLock(handle, noticeId));
        Optional<CallsUnderWay.Call> call = underWay.end(handle, noticeId);
        if (end == CallEnd.VOICEMAIL && !notice.voicemail()) {
            throw new Refused("no-voicemail");
        }
        Callee callee = callee(handle, noticeId);
        if (call.isPresent()) {
            attempt(handle, notice, call.get().channelId(), call.get().words(), "NOT_HANDED_OVER", end.name());
        } else {
            Words words = words(handle, notice, callee, less(Gate.decide(ask(handle, notice))));
            attempt(handle, notice, number(handle, notice).id(), words, "NOT_HANDED_OVER", end.name());
        }
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

    private static Pending requireCall(Pending notice) {
        if (notice.state() != NoticeState.CALL) {
            throw new NotFound();
        }
        return notice;
    }

    private Pending underLock(Handle handle, long noticeId) {
        lockSubject(handle, noticeId);
        return pending.locked(handle, noticeId);
    }

    /** Before the notice, so that a hold placed meanwhile is either seen or waits. */
    private static void lockSubject(Handle handle, long noticeId) {
        handle.createQuery("select subject_lock_shared(subject_id)::text from notice where id = :id")
                .bind("id", noticeId)
                .mapTo(String.class)
                .one();
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
                        select p.given_name, p.family_name, p.part, p.relation, p.code_word, p.duress_word, p.do_not_say,
                               r.household, f.occurred_on, o.phone, %s as tries
                        from notice n join registration r on r.id = n.registration_id join case_person p on p.id = r.person_id
                          join fact f on f.id = n.fact_id join case_file c on c.id = n.case_id
                          join office o on o.id = c.office_id
                        where n.id = :id""".formatted(CallTries.COUNT))
                .bind("id", noticeId)
                .mapTo(Callee.class)
                .one();
    }

    private static long attempt(
            Handle handle, Pending notice, long channelId, Words words, String state, String answer) {
        long message = Messages.ofNotice(handle, notice, channelId, words);
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
