package gov.voice.notice;

import gov.voice.disclosure.Decision;
import gov.voice.platform.Setting;
import gov.voice.platform.Settings;
import gov.voice.registration.ContractChanged;
import gov.voice.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What becomes of a notice by what the channel answered. */
@ApplicationScoped
class Outcomes {
    private static final Logger LOG = System.getLogger(Outcomes.class.getName());
    private static final Duration REST_WHEN_DOWN = Duration.ofSeconds(5);

    @Inject
    private Attempts attempts;

    @Inject
    private NoticeMoves moves;

    @Inject
    private Tasks tasks;

    @Inject
    private Settings settings;

    @Inject
    private Event<ContractChanged> contractChanged;

    @Inject
    private Clock clock;

    /** Carries out the answer; one that comes after the attempt was given up as unconfirmed is left to the person who has it. */
    void answered(Handle handle, Handout handout, Attempts.Marked marked, Channel.Answer answer, Decision decision) {
        if (!attempts.answered(handle, marked.id(), state(answer.result()), answer.words())) {
            LOG.log(Level.WARNING, "Attempt {0} was answered after its lease had run out", marked.id());
            return;
        }
        switch (answer.result()) {
            case ACCEPTED -> delivered(handle, handout, marked, decision);
            case UNREACHABLE -> again(handle, handout, clock.instant().plus(REST_WHEN_DOWN));
            case LATER -> later(handle, handout);
            case REFUSED -> refused(handle, handout);
            case UNKNOWN -> moves.move(handle, handout.notice(), unconfirmed(handout.notice(), handout.less()));
        }
    }

    private static String state(Channel.Result result) {
        return switch (result) {
            case ACCEPTED -> "ACCEPTED";
            case UNREACHABLE, LATER -> "NOT_HANDED_OVER";
            case REFUSED -> "REFUSED";
            case UNKNOWN -> "UNCONFIRMED";
        };
    }

    /** Mailed is told; where it is urgent and the contract names a number, a person calls as well. */
    private void delivered(Handle handle, Handout handout, Attempts.Marked marked, Decision decision) {
        Accounting.write(
                handle,
                handout.notice(),
                marked.id(),
                Accounting.nature(handout.notice(), handout.less()),
                decision.authority(),
                handout.recipient(),
                handout.address());
        moves.move(
                handle,
                handout.notice(),
                handout.callToo()
                        ? Course.callAfterMail(handout.notice(), handout.less(), clock.instant())
                        : new Move(NoticeState.DELIVERED, List.of(), handout.less(), null, null, List.of()));
    }

    /** Tried again, each time after twice as long, inside safe hours; after the last try a person calls. */
    private void later(Handle handle, Handout handout) {
        int tries = handle.createQuery("update outbox set tries = tries + 1 where notice_id = :id returning tries")
                .bind("id", handout.notice().id())
                .mapTo(Integer.class)
                .one();
        if (tries >= settings.number(Setting.SEND_TRIES)) {
            call(handle, handout);
            return;
        }
        Duration wait = settings.seconds(Setting.SEND_BACKOFF_SECONDS).multipliedBy(1L << (tries - 1));
        again(handle, handout, clock.instant().plus(wait));
    }

    /** A refused address is something to look for, never an opt-out; this notice is told by a person meanwhile. */
    private void refused(Handle handle, Handout handout) {
        handle.createUpdate("update registration_channel set failed_at = now() where id = :id and failed_at is null")
                .bind("id", handout.channelId())
                .execute();
        tasks.ask(NoticeTasks.findAddress(handout.notice()));
        call(handle, handout);
        contractChanged.fire(new ContractChanged(handout.notice().registrationId()));
    }

    /** A person finds out whether it arrived; the machine never repeats it. */
    static Move unconfirmed(Pending notice, boolean less) {
        return Move.owed(NoticeState.UNCONFIRMED, List.of(), less, NoticeTasks.unconfirmed(notice));
    }

    private void call(Handle handle, Handout handout) {
        Ladder ladder = Ladder.load(handle, List.of(handout.notice().registrationId()))
                .getOrDefault(handout.notice().registrationId(), new Ladder(List.of()));
        moves.move(
                handle,
                handout.notice(),
                Course.call(
                        handout.notice(),
                        ladder,
                        handout.less(),
                        List.of(Hindrance.MAIL_FAILED.name()),
                        clock.instant()));
    }

    /** Back among what is to be sent; the tries it had stay counted. */
    private void again(Handle handle, Handout handout, Instant earliest) {
        moves.move(
                handle,
                handout.notice(),
                new Move(
                        NoticeState.RELEASED,
                        List.of(),
                        handout.less(),
                        Move.SEND,
                        handout.notice().safeHours().next(earliest),
                        List.of()));
    }
}
