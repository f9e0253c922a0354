package gov.voice.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Reads decisions back for those who may know why: the rows are under the policy of disclosure officers. */
@ApplicationScoped
public class DecisionReading {
    private static final int SHOWN = 50;

    private record Named(long id, String name) {}

    private record Kept(long id, Instant decidedAt, String question, String trace) {}

    /** The decisions on a notice, newest first, the last fifty of them; empty also where the reader may not know. */
    public List<PastDecision> all(Handle handle, long noticeId) {
        return handle.createQuery("""
                        select id, decided_at, question::text as question, trace::text as trace from decision
                        where notice_id = :notice order by id desc limit :most""").bind("notice", noticeId).bind("most", SHOWN).mapTo(Kept.class).list().stream()
                .map(kept -> past(handle, kept))
                .toList();
    }

    private static PastDecision past(Handle handle, Kept kept) {
        Question question = RecordJson.read(kept.question(), Question.class);
        return new PastDecision(
                kept.id(),
                kept.decidedAt(),
                question,
                RecordJson.read(kept.trace(), Decision.class),
                names(handle, question));
    }

    /** Who is spoken of in a question, by name. */
    static Map<Long, String> names(Handle handle, Question question) {
        Long[] ids = Stream.of(
                        question.fact().recordedBy(),
                        question.match().decidedBy(),
                        question.check() == null ? null : question.check().checkedBy(),
                        question.contract().preparedBy(),
                        question.review() == null ? null : question.review().ruledBy())
                .filter(Objects::nonNull)
                .distinct()
                .toArray(Long[]::new);
        Map<Long, String> names = new HashMap<>();
        handle.createQuery("select id, full_name as name from staff where id = any(:ids)")
                .bindArray("ids", Long.class, (Object[]) ids)
                .mapTo(Named.class)
                .forEach(one -> names.put(one.id(), one.name()));
        return names;
    }
}
