package gov.voice.operation;

import static gov.voice.access.Role.ADMINISTRATOR;

import gov.voice.access.Gated;
import gov.voice.access.Permit;
import gov.voice.access.SystemWork;
import gov.voice.platform.Database;
import gov.voice.platform.DatabaseRole;
import gov.voice.platform.SchemaVersion;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Whether everything runs that should: for administrators, in counts and times. */
@Stateless
@Gated
public class HealthService {
    /** How long a job may be silent before it is late: some times its own interval. */
    private static final Map<String, Duration> ALLOWED = Map.of(
            "audit-seal", Duration.ofMinutes(5),
            "audit-month", Duration.ofHours(3),
            "fan-out-sweep", Duration.ofMinutes(15),
            "feed-silence", Duration.ofMinutes(10));

    private static final Duration ALLOWED_OTHERS = Duration.ofDays(1);

    private static final String QUEUES = """
            select 'decide' as name, count(*) filter (where due_at <= now()) as waiting,
                   min(due_at) filter (where due_at <= now()) as oldest,
                   (select decided_at from decision order by id desc limit 1) as last_at
            from outbox where step = 'DECIDE'
            union all
            select 'send', count(*) filter (where due_at <= now()), min(due_at) filter (where due_at <= now()),
                   (select made_at from attempt order by id desc limit 1)
            from outbox where step = 'SEND'
            union all
            select 'proof', count(*) filter (where due_at <= now()), min(due_at) filter (where due_at <= now()), null
            from proof_outbox
            union all
            select 'batch', count(*), min(received_at), (select max(ended_at) from feed_batch)
            from feed_batch where state in ('received', 'running')""";

    private static final String FEEDS = """
            select f.code, l.received_at as last_at, l.state, coalesce(n.batches, 0) as batches,
                   coalesce(n.failures, 0) as failures
            from feed f
              left join lateral (select received_at, state from feed_batch b where b.feed = f.code
                                 order by id desc limit 1) l on true
              left join lateral (select count(*) as batches, count(*) filter (where state = 'failed') as failures
                                 from feed_batch b where b.feed = f.code and b.received_at > now() - interval '30 days') n
                on true
            order by f.code""";

    @Inject
    private Database database;

    @Inject
    private SchemaVersion schema;

    @Inject
    private SystemWork system;

    @Inject
    private Clock clock;

    private record Job(String name, Instant lastRun, Instant lastOk) {}

    /** How it stands now. */
    @Permit(ADMINISTRATOR)
    public Health now() {
        DatabaseRole role = database.role();
        return system.within(() -> database.query(handle -> new Health(
                clock.instant(),
                schema.found(),
                SchemaVersion.EXPECTED,
                role.name(),
                role.bound(),
                handle.createQuery("show server_version").mapTo(String.class).one(),
                jobs(handle),
                handle.createQuery(QUEUES).mapTo(QueueRow.class).list(),
                handle.createQuery(FEEDS).mapTo(FeedHealth.class).list())));
    }

    private List<JobRow> jobs(Handle handle) {
        Instant now = clock.instant();
        return handle
                .createQuery("select name, last_run, last_ok from job order by name")
                .mapTo(Job.class)
                .list()
                .stream()
                .map(one -> new JobRow(one.name(), one.lastRun(), one.lastOk(), late(one, now)))
                .toList();
    }

    private static boolean late(Job job, Instant now) {
        return job.lastRun() == null
                || job.lastRun()
                        .plus(ALLOWED.getOrDefault(job.name(), ALLOWED_OTHERS))
                        .isBefore(now);
    }
}
