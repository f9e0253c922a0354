package gov.voice.notice;

import gov.voice.platform.Setting;
import gov.voice.platform.Settings;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * One turn of sending: takes what is due, and has several senders hand it over side by side, each on a line of its own that
 * it keeps for the whole turn. Where the mail server cannot be reached, the turn ends and the rest is given back untried:
 * a server that is down costs no notice its tries.
 */
@ApplicationScoped
class SendTurn {
    private static final Logger LOG = System.getLogger(SendTurn.class.getName());
    private static final int TAKEN_FOR_EACH = 50;

    /** So many share one question to the gate. The locks they share are held no longer than {@link Handover} allows. */
    private static final int PACK = 25;

    private static final Duration REST_WHEN_DOWN = Duration.ofSeconds(5);

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private MailRoom mail;

    @Inject
    private Claims claims;

    @Inject
    private Handover handover;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Sends until nothing is due, or the mail server cannot be reached. */
    void run() {
        int senders = Math.toIntExact(settings.number(Setting.SENDERS));
        List<Handout> taken = claims.take(mail.worker(), senders * TAKEN_FOR_EACH);
        while (!taken.isEmpty() && send(taken, senders)) {
            taken = claims.take(mail.worker(), senders * TAKEN_FOR_EACH);
        }
    }

    /** Whether the server could be reached throughout. */
    private boolean send(List<Handout> taken, int senders) {
        Deque<Handout> waiting = new ConcurrentLinkedDeque<>(taken);
        List<CompletableFuture<Boolean>> running = new ArrayList<>();
        for (int i = 0; i < Math.min(senders, taken.size()); i++) {
            running.add(executor.supplyAsync(() ->
                    drain(waiting, Math.max(1, Math.min(PACK, taken.size() / senders)))));
        }
        boolean reached = true;
        for (CompletableFuture<Boolean> one : running) {
            reached &= one.join();
        }
        if (!waiting.isEmpty()) {
            claims.giveBack(mail.worker(), List.copyOf(waiting), clock.instant().plus(REST_WHEN_DOWN));
        }
        return reached;
    }

    private boolean drain(Deque<Handout> waiting, int pack) {
        try (Channel.Line line = mail.open()) {
            for (Deque<Handout> some = some(waiting, pack); !some.isEmpty(); some = some(waiting, pack)) {
                boolean reached = line.ready() && sent(some, line);
                // What the pack had no time for is first in the next one.
                while (!some.isEmpty()) {
                    waiting.addFirst(some.pollLast());
                }
                if (!reached) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Deque<Handout> some(Deque<Handout> waiting, int pack) {
        Deque<Handout> some = new ArrayDeque<>();
        while (some.size() < pack) {
            Handout one = waiting.poll();
            if (one == null) {
                break;
            }
            some.add(one);
        }
        return some;
    }

    /** False where the server could not be reached. A failure of ours leaves what was marked: it becomes unconfirmed. */
    private boolean sent(Deque<Handout> some, Channel.Line line) {
        try {
            return handover.send(some, mail.worker(), line);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Handing over notices failed on our side", e);
            // They stay under their lease, and are taken again when it has run out.
            some.clear();
            return true;
        }
    }
}
