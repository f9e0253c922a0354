package gov.voice.disclosure;

import gov.voice.access.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.Collection;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;

/** Keeps what the gate was asked and what it answered, whole, so that any decision can be explained and asked again. */
@ApplicationScoped
public class Decisions {

    @Inject
    private Trail trail;

    /** A question with its answer. */
    public record Decided(Question question, Decision decision) {}

    private static final String INSERT = """
            insert into decision (notice_id, moment, answer, question, trace, decided_at)
            values (:notice, :moment, :answer, :question::jsonb, :trace::jsonb, :at)""";

    /** Keeps one decision and returns its id. */
    public long store(Handle handle, Question question, Decision decision) {
        trail.count("answer-" + decision.answer());
        return bind(handle.createQuery(INSERT + " returning id"), new Decided(question, decision))
                .mapTo(Long.class)
                .one();
    }

    /** Keeps many decisions in one batch. */
    public void storeAll(Handle handle, Collection<Decided> all) {
        if (all.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(INSERT);
        for (Decided one : all) {
            bind(batch, one).add();
            trail.count("answer-" + one.decision().answer());
        }
        batch.execute();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Decided one) {
        return statement
                .bind("notice", one.question().noticeId())
                .bind("moment", one.question().moment().name())
                .bind("answer", one.decision().answer().name())
                .bind("question", RecordJson.write(one.question()))
                .bind("trace", RecordJson.write(one.decision()))
                .bind("at", one.question().now().atOffset(ZoneOffset.UTC));
    }
}
