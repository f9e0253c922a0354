package gov.voice.web.feed;

import gov.voice.access.Role;
import gov.voice.feed.BatchDetail;
import gov.voice.feed.BatchField;
import gov.voice.feed.BatchRow;
import gov.voice.feed.Cause;
import gov.voice.feed.CauseCount;
import gov.voice.feed.FactsOfKind;
import gov.voice.feed.FeedService;
import gov.voice.feed.QuarantinedRow;
import gov.voice.platform.NotFound;
import gov.voice.platform.Order;
import gov.voice.web.shell.Shell;
import gov.voice.web.shell.Words;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;

/** One batch: how far it is, that every row has one outcome, and which rows need a person. */
@Named
@RequestScoped
public class FeedBatchView {
    private static final int NEIGHBOURS = 5;

    @EJB
    private FeedService feedService;

    @Inject
    private Shell shell;

    @Inject
    private Words words;

    private Long id;
    private Cause cause;
    private BatchDetail batch;
    private List<Outcome> outcomes = List.of();
    private List<CauseCount> causes = List.of();
    private List<QuarantinedRow> rows = List.of();
    private List<FactsOfKind> facts = List.of();
    private List<BatchRow> others = List.of();

    /** One outcome of rows, as a part of all. */
    public record Outcome(String name, long rows, double percent) {}

    /** Reads the batch of the address. */
    public void load() {
        if (id == null) {
            throw new NotFound();
        }
        batch = feedService.batch(id);
        others = feedService
                .batches(batch.feed(), null, new Order<>(BatchField.RECEIVED, true), 0, NEIGHBOURS)
                .rows();
        if (batch.taken()) {
            outcomes = List.of(
                    outcome("facts", batch.rowsWithFacts()),
                    outcome("unchanged", batch.unchanged()),
                    outcome("unmatched", batch.unmatched()),
                    outcome("duplicate", batch.duplicate()),
                    outcome("quarantined", batch.quarantined()));
            facts = feedService.factsByKind(id);
            if (isRowsTold()) {
                causes = feedService.causes(id);
                rows = cause == null ? List.of() : feedService.quarantined(id, cause);
            }
        }
    }

    private Outcome outcome(String name, long count) {
        return new Outcome(name, count, 100.0 * count / Math.max(1, batch.rows()));
    }

    /** Whether this person may see more of quarantine than its number. */
    public boolean isRowsTold() {
        return shell.getSelf().role() != Role.ADMINISTRATOR;
    }

    /** Seconds it took, or takes so far. */
    public long getSeconds() {
        return batch.startedAt() == null || batch.endedAt() == null
                ? 0
                : Math.max(
                        1, Duration.between(batch.startedAt(), batch.endedAt()).toSeconds());
    }

    public String getProblem() {
        return batch.problem() == null
                ? null
                : words.get(
                        "feed.problem." + batch.problem(), batch.problemWords().toArray());
    }

    public BatchDetail getBatch() {
        return batch;
    }

    public List<Outcome> getOutcomes() {
        return outcomes;
    }

    public List<CauseCount> getCauses() {
        return causes;
    }

    public List<QuarantinedRow> getRows() {
        return rows;
    }

    public List<FactsOfKind> getFacts() {
        return facts;
    }

    public List<BatchRow> getOthers() {
        return others;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Cause getCause() {
        return cause;
    }

    public void setCause(Cause cause) {
        this.cause = cause;
    }
}
