package gov.voice.notice;

import gov.voice.platform.Setting;
import gov.voice.platform.Settings;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * One turn of sending: takes what is due, and has several senders hand it over side by side, each on a line of its own that
 * it keeps for the whole turn. Where the mail server cannot be reached, the turn ends and the rest is given back untried:
 * a server that is down costs no notice its tries.
 */
@ApplicationScoped
class SendTurn {
    private static final Logger LOG = System.getLogger(SendTurn.class.getName());
    private static final int TAKEN_FOR_EACH = 25;
    private static final Duration REST_WHEN_DOWN = Duration.ofSeconds(5);

    /** This node, in leases; a new one at each start, so that a restarted node does not take its own old work for running. */
    private final String worker = UUID.randomUUID().toString();

    @Resource
    private ManagedExecutorService executor;

    @Inject
    @Any
    private Instance<Channel> channels;

    @Inject
    private Claims claims;

    @Inject
    private Handover handover;

    @Inject
    private ProofHandover proofs;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Sends until nothing is due, or the mail server cannot be reached. */
    void run() {
        int senders = Math.toIntExact(settings.number(Setting.SENDERS));
        proofs.sendDue(worker, mail());
        List<Handout> taken = claims.take(worker, senders * TAKEN_FOR_EACH);
        while (!taken.isEmpty() && send(taken, senders)) {
            taken = claims.take(worker, senders * TAKEN_FOR_EACH);
        }
    }

    /** Whether the server could be reached throughout. */
    private boolean send(List<Handout> taken, int senders) {
        Queue<Handout> waiting = new ConcurrentLinkedQueue<>(taken);
        List<CompletableFuture<Boolean>> running = new ArrayList<>();
        for (int i = 0; i < Math.min(senders, taken.size()); i++) {
            running.add(executor.supplyAsync(() -> drain(waiting)));
        }
        boolean reached = true;
        for (CompletableFuture<Boolean> one : running) {
            reached &= one.join();
        }
        if (!waiting.isEmpty()) {
            claims.giveBack(worker, List.copyOf(waiting), clock.instant().plus(REST_WHEN_DOWN));
        }
        return reached;
    }

    private boolean drain(Queue<Handout> waiting) {
        try (Channel.Line line = mail().open()) {
            for (Handout one = waiting.poll(); one != null; one = waiting.poll()) {
                if (!sent(one, line)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** False where the server could not be reached. A failure of ours leaves the mark: it becomes unconfirmed. */
    private boolean sent(Handout one, Channel.Line line) {
        try {
            return handover.send(one, worker, line)
                    .map(result -> result != Channel.Result.UNREACHABLE)
                    .orElse(true);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Handing over notice " + one.notice().id() + " failed on our side", e);
            return true;
        }
    }

    private Channel mail() {
        return channels.stream()
                .filter(one -> Rung.EMAIL.equals(one.kind()))
                .findFirst()
                .orElseThrow();
    }
}
