package gov.voice.notice;

import gov.voice.access.SystemWork;
import gov.voice.access.Trail;
import gov.voice.platform.Database;
import gov.voice.platform.Setting;
import gov.voice.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Hands over the codes that prove an address, the same way as notices: the mark first, then the mail. A code tells of no
 * fact, so no gate is asked; one that may or may not have left is not repeated, since a person sends a new one. Nor does
 * one go out when the registrant no longer sits there waiting for it: a stale code is dropped, and one that is late keeps
 * to the safe hours like everything else.
 */
@ApplicationScoped
class ProofHandover {
    private static final String WORKER = "sender";
    private static final int AT_ONCE = 20;

    /** From then on nobody waits for it at the telephone any more. */
    private static final Duration STALE = Duration.ofMinutes(15);

    /** So long a code may take that goes out at once. */
    private static final Duration AT_ONCE_IS = Duration.ofMinutes(2);

    @Inject
    private Database database;

    @Inject
    private SystemWork work;

    @Inject
    private Sending sending;

    @Inject
    private Attempts attempts;

    @Inject
    private MailRoom mail;

    @Inject
    private Senders senders;

    @Inject
    private Settings settings;

    @Inject
    private Trail trail;

    @Inject
    private Clock clock;

    /** A code on its way. */
    record Proof(
            long messageId,
            long channelId,
            String address,
            String language,
            boolean nameAgency,
            String subjectLine,
            String body,
            String code,
            int tries) {}

    /** A code that has not left yet, and when the registrant may be reached. */
    record Queued(long messageId, Instant madeAt, String timeZone, LocalTime safeFrom, LocalTime safeUntil) {
        boolean tooLate(Instant now) {
            SafeHours hours = new SafeHours(ZoneId.of(timeZone), safeFrom, safeUntil);
            return madeAt.plus(STALE).isBefore(now) || madeAt.plus(AT_ONCE_IS).isBefore(now) && !hours.contains(now);
        }
    }

    /** Sends what is due on one line, where the mail server can be reached. */
    void sendDue() {
        String worker = mail.worker();
        List<Proof> due = work.routinely(WORKER, "Proof.take", () -> database.query(handle -> take(handle, worker)));
        if (due.isEmpty()) {
            return;
        }
        try (Channel.Line line = mail.open()) {
            if (!line.ready()) {
                work.routinely(WORKER, "Proof.giveBack", () -> database.query(handle -> giveBack(handle, worker)));
                return;
            }
            for (Proof proof : due) {
                work.routinely(WORKER, "Proof.mark", () -> database.query(handle -> mark(handle, proof, worker)))
                        .ifPresent(marked -> work.routinely(
                                WORKER,
                                "Proof.send",
                                () -> database.query(handle -> send(handle, proof, marked, line))));
            }
        }
    }

    private List<Proof> take(Handle handle, String worker) {
        drop(handle);
        if (!sending.on(handle)) {
            return List.of();
        }
        return handle.createQuery("""
                        with due as (
                            select message_id from proof_outbox
                            where due_at <= now() and (lease_until is null or lease_until < now())
                            order by due_at limit :limit for update skip locked),
                        taken as (
                            update proof_outbox o set worker = :worker, lease_until = now() + make_interval(secs => :lease)
                            from due where o.message_id = due.message_id returning o.message_id, o.code, o.tries)
                        select t.message_id, a.id as channel_id, a.address, m.language, r.name_agency, m.subject_line, m.body,
                               t.code, t.tries
                        from taken t join message m on m.id = t.message_id join registration_channel a on a.id = m.channel_id
                          join registration r on r.id = m.registration_id
                        order by t.message_id""")
                .bind("limit", AT_ONCE)
                .bind("worker", worker)
                .bind("lease", settings.number(Setting.LEASE_SECONDS))
                .mapTo(Proof.class)
                .list();
    }

    /** What proves nothing any more, or comes too late, goes; also while sending is paused, since it stands there in clear. */
    private void drop(Handle handle) {
        handle.execute("""
                delete from proof_outbox o using message m, registration_channel c, registration r
                where m.id = o.message_id and c.id = m.channel_id and r.id = m.registration_id
                  and (c.retired_at is not null or r.state not in ('DRAFT', 'IN_FORCE'))""");
        Instant now = clock.instant();
        Long[] late = handle.createQuery("""
                        select o.message_id, m.made_at, r.time_zone, r.safe_from, r.safe_until
                        from proof_outbox o join message m on m.id = o.message_id join registration r on r.id = m.registration_id
                        where o.lease_until is null or o.lease_until < now()""").mapTo(Queued.class).stream()
                .filter(one -> one.tooLate(now))
                .map(Queued::messageId)
                .toArray(Long[]::new);
        if (late.length > 0) {
            int dropped = handle.createUpdate("delete from proof_outbox where message_id = any(:late)")
                    .bindArray("late", Long.class, (Object[]) late)
                    .execute();
            trail.detail("too-late", dropped);
        }
    }

    private Optional<Attempts.Marked> mark(Handle handle, Proof proof, String worker) {
        return handle.createQuery("""
                        with mine as (
                            select o.message_id from proof_outbox o join message m on m.id = o.message_id
                              join registration_channel c on c.id = m.channel_id
                            where o.message_id = :message and o.worker = :worker
                              and c.retired_at is null and c.failed_at is null
                              and not exists (select from sending where paused)
                              and not exists (select from attempt a where a.message_id = o.message_id
                                              and a.state in ('HANDING_OVER', 'ACCEPTED', 'UNCONFIRMED')) for update of o),
                        numbered as (select nextval('attempt_seq') as id from mine)
                        insert into attempt (id, message_id, kind, state, mail_id, worker, lease_until)
                        select id, :message, 'EMAIL', 'HANDING_OVER', '<attempt-' || id || '-' || :end, :worker,
                               now() + make_interval(secs => :lease)
                        from numbered returning id, mail_id""")
                .bind("message", proof.messageId())
                .bind("worker", worker)
                .bind("lease", settings.number(Setting.LEASE_SECONDS))
                .bind("end", senders.messageIdEnd(!proof.nameAgency()))
                .mapTo(Attempts.Marked.class)
                .findOne();
    }

    private int giveBack(Handle handle, String worker) {
        return handle.createUpdate("""
                        update proof_outbox set worker = null, lease_until = null, due_at = now() + interval '5 seconds'
                        where worker = :worker""").bind("worker", worker).execute();
    }

    private Void send(Handle handle, Proof proof, Attempts.Marked marked, Channel.Line line) {
        trail.concerns("attempt", marked.id());
        Channel.Answer answer = line.hand(new Letter(
                marked.mailId(),
                !proof.nameAgency(),
                proof.address(),
                proof.language(),
                proof.subjectLine(),
                proof.body().replace("{code}", proof.code())));
        switch (answer.result()) {
            case ACCEPTED -> done(handle, proof, marked, "ACCEPTED", answer);
            case UNKNOWN -> done(handle, proof, marked, "UNCONFIRMED", answer);
            case REFUSED -> {
                done(handle, proof, marked, "REFUSED", answer);
                handle.execute("update registration_channel set failed_at = now() where id = ?", proof.channelId());
            }
            case LATER, UNREACHABLE -> later(handle, proof, marked, answer);
        }
        return null;
    }

    private void later(Handle handle, Proof proof, Attempts.Marked marked, Channel.Answer answer) {
        if (proof.tries() + 1 >= settings.number(Setting.SEND_TRIES)) {
            done(handle, proof, marked, "NOT_HANDED_OVER", answer);
            return;
        }
        attempts.answered(handle, marked.id(), "NOT_HANDED_OVER", answer.words());
        handle.createUpdate("""
                        update proof_outbox set tries = tries + 1, worker = null, lease_until = null,
                            due_at = now() + make_interval(secs => :wait) where message_id = :message""")
                .bind("wait", settings.number(Setting.SEND_BACKOFF_SECONDS) << proof.tries())
                .bind("message", proof.messageId())
                .execute();
    }

    private void done(Handle handle, Proof proof, Attempts.Marked marked, String state, Channel.Answer answer) {
        attempts.answered(handle, marked.id(), state, answer.words());
        handle.execute("delete from proof_outbox where message_id = ?", proof.messageId());
    }
}
