package gov.voice.disclosure;

import gov.voice.access.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Keeps what the gate was asked and what it answered, whole, so that any decision can be explained and asked again. */
@ApplicationScoped
public class Decisions {

    @Inject
    private Trail trail;

    /** A question with its answer. */
    public record Decided(Question question, Decision decision) {}

    /** Keeps one decision. */
    public void store(Handle handle, long noticeId, Question question, Decision decision) {
        if (noticeId != question.noticeId()) {
            throw new IllegalArgumentException("The question is about another notice");
        }
        storeAll(handle, List.of(new Decided(question, decision)));
    }

    /** Keeps many decisions in one batch. */
    public void storeAll(Handle handle, Collection<Decided> all) {
        if (all.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                insert into decision (notice_id, moment, answer, question, trace, decided_at)
                values (:notice, :moment, :answer, :question::jsonb, :trace::jsonb, :at)""");
        for (Decided one : all) {
            batch.bind("notice", one.question().noticeId())
                    .bind("moment", one.question().moment().name())
                    .bind("answer", one.decision().answer().name())
                    .bind("question", RecordJson.write(one.question()))
                    .bind("trace", RecordJson.write(one.decision()))
                    .bind("at", one.question().now().atOffset(ZoneOffset.UTC))
                    .add();
            trail.count("answer-" + one.decision().answer());
        }
        batch.execute();
    }
}
