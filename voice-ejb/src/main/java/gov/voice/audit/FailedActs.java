package gov.voice.audit;

import gov.voice.access.AuditWriter;
import gov.voice.access.FailedAct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** An act whose transaction was rolled back is told all the same, after it is gone. */
@ApplicationScoped
public class FailedActs {
    @Inject
    private AuditWriter audit;

    void hear(@Observes(during = TransactionPhase.AFTER_FAILURE) FailedAct failed) {
        audit.writeApart(failed.entry());
    }
}
