package gov.voice.notice;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/** Looks for work every second: notices to decide, notices to send, attempts that nobody answered for. On every node. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NoticeWorkers {
    private static final Logger LOG = System.getLogger(NoticeWorkers.class.getName());
    private static final int DECIDED_AT_ONCE = 100;

    private final AtomicBoolean deciding = new AtomicBoolean();
    private final AtomicBoolean sending = new AtomicBoolean();
    private final AtomicBoolean proving = new AtomicBoolean();

    @Inject
    private Deciding decider;

    @Inject
    private SendTurn sender;

    @Inject
    private ProofHandover prover;

    @Inject
    private Unconfirmed unconfirmed;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void lookForWhatToDecide() {
        alone(deciding, this::decide);
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void lookForWhatToSend() {
        alone(sending, this::send);
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void lookForAddressesToProve() {
        alone(proving, prover::sendDue);
    }

    /** A turn that still runs is not begun twice on this node. */
    private static void alone(AtomicBoolean running, Runnable turn) {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            turn.run();
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.ERROR, "A turn of delivery failed; the next one goes on", e);
        } finally {
            running.set(false);
        }
    }

    /** A hundred at once; where that fails, one by one, so that the one at fault is found and put off. */
    private void decide() {
        int taken;
        do {
            try {
                taken = decider.decideDue(DECIDED_AT_ONCE);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "Deciding a hundred notices failed; they are decided one by one", e);
                taken = 0;
                for (int i = 0; i < DECIDED_AT_ONCE && decider.decideOne() > 0; i++) {
                    taken++;
                }
            }
        } while (taken == DECIDED_AT_ONCE);
    }

    private void send() {
        unconfirmed.find();
        sender.run();
    }
}
