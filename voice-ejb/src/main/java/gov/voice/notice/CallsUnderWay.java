package gov.voice.notice;

import gov.voice.access.Acting;
import gov.voice.notice.template.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Calls in which somebody was shown the words: the words and the number as they stood on the page, and the decision by
 * which they were released, are what a call that told them is recorded with. Called with the system's sight.
 */
@ApplicationScoped
class CallsUnderWay {
    /** After so long nobody is on the phone any more. */
    static final String LONGEST = "4 hours";

    /** So long after it was begun a call keeps others from beginning one unasked. */
    private static final String FRESH = "30 minutes";

    /**
     * What was shown.
     *
     * @param less by the decision: only the shorter sentence
     * @param authority of the decision
     * @param address the number, also where the contract has another by now
     */
    record Call(
            boolean less,
            String authority,
            long channelId,
            String address,
            long templateId,
            String subjectLine,
            String body) {
        Words words() {
            return new Words(templateId, subjectLine, body);
        }
    }

    private record Begun(long noticeId, OtherCall call) {}

    /** Whoever opens a call waits for whoever opens one about the same notice, so that one of them sees the other. */
    void oneAtATime(Handle handle, long noticeId) {
        handle.createQuery("select pg_advisory_xact_lock(hashtext('call'), (:id % 2147483647)::int)::text")
                .bind("id", noticeId)
                .mapTo(String.class)
                .one();
    }

    /** This person was shown these words of a notice, and this number. */
    void begin(Handle handle, long noticeId, long decisionId, Rung number, Words words) {
        handle.execute("delete from call_under_way where began_at <= now() - interval '" + LONGEST + "'");
        handle.createUpdate("""
                        insert into call_under_way (notice_id, staff_id, decision_id, channel_id, template_id, subject_line, body)
                        values (:notice, :staff, :decision, :channel, :template, :subject, :body)
                        on conflict (notice_id, staff_id) do update set decision_id = excluded.decision_id,
                            channel_id = excluded.channel_id, template_id = excluded.template_id,
                            subject_line = excluded.subject_line, body = excluded.body, began_at = clock_timestamp()""")
                .bind("notice", noticeId)
                .bind("staff", Acting.actor().id())
                .bind("decision", decisionId)
                .bind("channel", number.id())
                .bind("template", words.templateId())
                .bind("subject", words.subjectLine())
                .bind("body", words.body())
                .execute();
    }

    /** This person's call ends; empty where none was under way. */
    Optional<Call> end(Handle handle, long noticeId) {
        return handle.createQuery("""
                        delete from call_under_way w using decision d, registration_channel c
                        where w.notice_id = :notice and w.staff_id = :staff and d.id = w.decision_id and c.id = w.channel_id
                        returning d.answer = 'RELEASE_LESS' as less, d.trace ->> 'authority' as authority, w.channel_id,
                            c.address, w.template_id, w.subject_line, w.body,
                            w.began_at > now() - interval '%s' as standing""".formatted(LONGEST))
                .bind("notice", noticeId)
                .bind("staff", Acting.actor().id())
                .map((row, context) -> row.getBoolean("standing")
                        ? Optional.of(new Call(
                                row.getBoolean("less"),
                                row.getString("authority"),
                                row.getLong("channel_id"),
                                row.getString("address"),
                                row.getLong("template_id"),
                                row.getString("subject_line"),
                                row.getString("body")))
                        : Optional.<Call>empty())
                .findOne()
                .flatMap(one -> one);
    }

    /** The calls that others than this person began lately about these notices, the newest for each. */
    Map<Long, OtherCall> ofOthers(Handle handle, Collection<Long> noticeIds) {
        Map<Long, OtherCall> calls = new HashMap<>();
        handle.createQuery("""
                        select w.notice_id, s.full_name, w.began_at from call_under_way w join staff s on s.id = w.staff_id
                        where w.notice_id = any(:ids) and w.staff_id <> :staff and w.began_at > now() - interval '%s'
                        order by w.began_at""".formatted(FRESH))
                .bindArray("ids", Long.class, noticeIds.toArray())
                .bind("staff", Acting.actor().id())
                .map((row, context) -> new Begun(
                        row.getLong("notice_id"),
                        new OtherCall(
                                row.getString("full_name"),
                                row.getTimestamp("began_at").toInstant())))
                .forEach(one -> calls.put(one.noticeId(), one.call()));
        return calls;
    }
}
