package gov.voice.notice;

import gov.voice.access.SystemWork;
import gov.voice.notice.template.ApprovedTemplates;
import gov.voice.notice.template.Wording;
import gov.voice.notice.template.Words;
import gov.voice.platform.Database;
import gov.voice.platform.Setting;
import gov.voice.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Takes notices to send, under a lease, and makes their messages. What no longer fits (the hour, the address, the words)
 * is put off or decided anew. Taken is not handed over: where the lease runs out, another node simply takes it.
 */
@ApplicationScoped
class Claims {
    private static final String WORKER = "sender";

    @Inject
    private Database database;

    @Inject
    private SystemWork work;

    @Inject
    private Sending sending;

    @Inject
    private ApprovedTemplates templates;

    @Inject
    private Attempts attempts;

    @Inject
    private NoticeMoves moves;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** What a message is made of, besides the notice itself. */
    record Particulars(
            long id, String givenName, String familyName, LocalDate occurredOn, String phone, boolean less) {}

    /** An earlier message of a notice, to be sent again where it still says the same to the same address. */
    record Earlier(long noticeId, long id, long channelId, String subjectLine, String body) {
        boolean says(Rung rung, Words words) {
            return channelId == rung.id() && subjectLine.equals(words.subjectLine()) && body.equals(words.body());
        }
    }

    /** Takes up to so many; none while sending is paused. */
    List<Handout> take(String worker, int atMost) {
        return work.routinely(WORKER, "Outbox.take", () -> database.query(handle -> take(handle, worker, atMost)));
    }

    /** Gives back what was taken and not begun, for a later turn. */
    void giveBack(String worker, List<Handout> handouts, Instant notBefore) {
        work.routinely(
                WORKER,
                "Outbox.giveBack",
                () -> database.query(handle -> {
                    PreparedBatch batch = handle.prepareBatch("""
                    update outbox set worker = null, lease_until = null, due_at = greatest(due_at, :due)
                    where notice_id = :id and step = 'SEND' and worker = :worker""");
                    handouts.forEach(one -> batch.bind("id", one.notice().id())
                            .bind("worker", worker)
                            .bind("due", notBefore)
                            .add());
                    return batch.size() == 0 ? null : batch.execute();
                }));
    }

    /** What could not be sent as it was taken is decided anew: a moment later, so that nothing turns in a circle. */
    void decideAgain(Handle handle, List<Handout> handouts, String worker) {
        if (handouts.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                update outbox set step = 'DECIDE', due_at = now() + interval '2 seconds', worker = null, lease_until = null
                where notice_id = :id and step = 'SEND' and worker = :worker""");
        handouts.forEach(one ->
                batch.bind("id", one.notice().id()).bind("worker", worker).add());
        batch.execute();
    }

    private List<Handout> take(Handle handle, String worker, int atMost) {
        if (!sending.on(handle)) {
            return List.of();
        }
        List<Pending> claimed = claim(handle, worker, atMost);
        if (claimed.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        WordBook words = WordBook.read(handle, templates, claimed);
        Map<Long, Ladder> ladders = Ladder.load(
                handle, claimed.stream().map(Pending::registrationId).distinct().toList());
        Map<Long, Particulars> particulars = particulars(handle, claimed);
        Map<Long, Earlier> earlier = earlier(handle, claimed);
        Set<Long> mailed =
                attempts.mailed(handle, claimed.stream().map(Pending::id).toList());
        List<Handout> handouts = new ArrayList<>();
        Messages.Batch messages = new Messages.Batch(claimed.size());
        for (Pending notice : claimed) {
            Instant safe = notice.safeHours().next(now);
            Ladder ladder = ladders.getOrDefault(notice.registrationId(), new Ladder(List.of()));
            Optional<Rung> rung = ladder.pick(notice.urgent());
            Optional<Wording> wording = words.wording(notice);
            if (mailed.contains(notice.id())) {
                // Mailed before, as far as anybody knows: the machine never repeats it, whatever led here.
                moves.move(
                        handle,
                        notice,
                        Course.call(
                                notice,
                                ladder,
                                particulars.get(notice.id()).less(),
                                List.of(Hindrance.MAILED.name()),
                                now));
            } else if (safe.isAfter(now)) {
                putOff(handle, notice, Move.SEND, safe);
            } else if (rung.isEmpty() || !rung.get().mail() || wording.isEmpty()) {
                putOff(handle, notice, Move.DECIDE, now);
            } else {
                Particulars of = particulars.get(notice.id());
                String name = of.givenName() + ' ' + of.familyName();
                Words said = wording.get().compose(name, of.occurredOn(), of.phone(), of.less(), notice.nameAgency());
                Earlier before = earlier.get(notice.id());
                long message = before != null && before.says(rung.get(), said)
                        ? before.id()
                        : messages.add(handle, notice, rung.get().id(), said);
                handouts.add(new Handout(
                        notice,
                        message,
                        rung.get().id(),
                        rung.get().address(),
                        name,
                        of.less(),
                        notice.urgent() && ladder.number().isPresent(),
                        said));
            }
        }
        messages.write(handle);
        return handouts;
    }

    private List<Pending> claim(Handle handle, String worker, int atMost) {
        return handle.createQuery("""
                        with due as (
                            select o.notice_id from outbox o join notice d on d.id = o.notice_id
                            where o.step = 'SEND' and o.due_at <= now() and d.state = 'RELEASED'
                              and (o.lease_until is null or o.lease_until < now())
                            order by o.urgent desc, o.due_at limit :limit for update of o skip locked),
                        taken as (
                            update outbox o set worker = :worker, lease_until = now() + make_interval(secs => :lease)
                            from due where o.notice_id = due.notice_id returning o.notice_id, o.urgent, o.due_at)
                        select %s from taken t, %s where n.id = t.notice_id order by t.urgent desc, t.due_at""".formatted(Pending.COLUMNS, Pending.TABLES))
                .bind("limit", atMost)
                .bind("worker", worker)
                .bind("lease", settings.number(Setting.LEASE_SECONDS))
                .mapTo(Pending.class)
                .list();
    }

    private static Map<Long, Particulars> particulars(Handle handle, List<Pending> notices) {
        Map<Long, Particulars> found = new HashMap<>();
        handle.createQuery("""
                        select n.id, p.given_name, p.family_name, f.occurred_on, o.phone, n.less
                        from notice n join registration r on r.id = n.registration_id join case_person p on p.id = r.person_id
                          join fact f on f.id = n.fact_id join case_file c on c.id = n.case_id
                          join office o on o.id = c.office_id
                        where n.id = any(:ids)""")
                .bindArray("ids", Long.class, notices.stream().map(Pending::id).toArray())
                .mapTo(Particulars.class)
                .forEach(one -> found.put(one.id(), one));
        return found;
    }

    private static Map<Long, Earlier> earlier(Handle handle, List<Pending> notices) {
        Map<Long, Earlier> found = new HashMap<>();
        handle.createQuery("""
                        select mn.notice_id, m.id, m.channel_id, m.subject_line, m.body
                        from message_notice mn join message m on m.id = mn.message_id
                        where mn.notice_id = any(:ids) order by m.id""")
                .bindArray("ids", Long.class, notices.stream().map(Pending::id).toArray())
                .mapTo(Earlier.class)
                .forEach(one -> found.put(one.noticeId(), one));
        return found;
    }

    private static void putOff(Handle handle, Pending notice, String step, Instant due) {
        handle.createUpdate("""
                        update outbox set step = :step, due_at = :due, worker = null, lease_until = null
                        where notice_id = :id""")
                .bind("step", step)
                .bind("due", due)
                .bind("id", notice.id())
                .execute();
    }
}
