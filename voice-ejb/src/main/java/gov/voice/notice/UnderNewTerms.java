package gov.voice.notice;

import gov.voice.disclosure.Why;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * What goes on where another contract took the place of a notice's own: the notice ends untold, and another one of the same
 * fact begins under the new terms. By then it is certain that it was not told; one that somebody is telling at this moment
 * is left to them. Called with the system's sight.
 */
final class UnderNewTerms {
    /** What was found out in trying holds under any terms. */
    private static final List<String> KEPT =
            List.of(Hindrance.MAIL_FAILED.name(), Hindrance.NOT_ARRIVED.name(), Hindrance.RESTORED.name());

    private UnderNewTerms() {}

    /** Whether a notice that moves so goes on under other terms: its registrant had asked for this, and was not told. */
    static boolean goesOn(Move move) {
        return move.to() == NoticeState.NOT_WANTED
                && move.why().contains(Why.CONTRACT_REPLACED.name())
                && !move.why().contains(Why.TOPIC_NOT_ASKED.name());
    }

    /** Leaves those alone about which somebody is on the phone: told or not, they say so, and it is decided after. */
    static void leaveToCallers(Handle handle, Map<Pending, Move> moves) {
        Long[] ids = moves.entrySet().stream()
                .filter(one -> goesOn(one.getValue()))
                .map(one -> one.getKey().id())
                .toArray(Long[]::new);
        if (ids.length == 0) {
            return;
        }
        Set<Long> beingTold = new HashSet<>(handle.createQuery("""
                        update outbox set due_at = now() + interval '1 minute' where notice_id in (
                            select notice_id from call_under_way
                            where notice_id = any(:ids) and began_at > now() - interval '%s')
                        returning notice_id""".formatted(CallsUnderWay.LONGEST))
                .bindArray("ids", Long.class, (Object[]) ids)
                .mapTo(Long.class)
                .list());
        moves.keySet().removeIf(notice -> beingTold.contains(notice.id()));
    }

    /** Makes the notices that go on, each to be decided; one that stands already is not made twice. */
    static void make(Handle handle, Map<Pending, Move> moves) {
        PreparedBatch made = handle.prepareBatch("""
                with made as (
                    insert into notice (fact_id, registration_id, case_id, subject_id, batch_id, urgent, why, reopened_at)
                    select n.fact_id, r.id, n.case_id, n.subject_id, n.batch_id, n.urgent, string_to_array(:why, ','),
                        n.reopened_at
                    from notice n join registration r on r.replaces = n.registration_id
                      and r.state in ('IN_FORCE', 'REVOKED')
                    where n.id = :id on conflict do nothing returning id, urgent)
                insert into outbox (notice_id, step, urgent) select id, 'DECIDE', urgent from made""");
        moves.forEach((notice, move) -> {
            if (goesOn(move)) {
                made.bind("id", notice.id())
                        .bind(
                                "why",
                                String.join(
                                        ",",
                                        notice.why().stream()
                                                .filter(KEPT::contains)
                                                .toList()))
                        .add();
            }
        });
        if (made.size() > 0) {
            made.execute();
        }
    }
}
