package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;

import gov.voice.access.Actor;
import gov.voice.access.Role;
import gov.voice.feed.FeedSilence;
import gov.voice.operation.Health;
import gov.voice.operation.HealthService;
import gov.voice.operation.SettingRow;
import gov.voice.operation.SettingService;
import gov.voice.platform.SchemaVersion;
import gov.voice.platform.Setting;
import gov.voice.task.TaskKind;
import gov.voice.task.TaskService;
import jakarta.ejb.EJB;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an administrator sees of the running product, and the watch over silent feeds. */
class OperationIT extends ContainerTest {
    @EJB
    private SettingService settings;

    @EJB
    private HealthService health;

    @EJB
    private TaskService tasks;

    private final Actor administrator = People.staff(Role.ADMINISTRATOR, People.office());

    @EJB
    private FeedSilence silence;

    @Test
    void everySettingIsShownAndNoSecret() {
        List<SettingRow> rows = People.as(administrator, settings::all);

        assertThat(rows).hasSameSizeAs(Setting.values());
        assertThat(rows)
                .filteredOn(SettingRow::secret)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.value()).isNull());
        assertThat(row(rows, Setting.DATABASE_PASSWORD).set()).isTrue();
        assertThat(row(rows, Setting.CHECK_1367_HOURS)).satisfies(row -> {
            assertThat(row.value()).isEqualTo("24");
            assertThat(row.source()).isEqualTo("DEFAULT");
        });
        assertThat(row(rows, Setting.DATABASE_URL).source()).isNotEqualTo("DEFAULT");
    }

    @Test
    void saysWhetherEverythingRuns() {
        Health now = People.as(administrator, health::now);

        assertThat(now.schemaFound()).isEqualTo(SchemaVersion.EXPECTED);
        assertThat(now.bound()).isTrue();
        assertThat(now.queues()).extracting("name").containsExactlyInAnyOrder("decide", "send", "proof", "batch");
        assertThat(now.jobs()).extracting("name").contains("audit-seal", "feed-silence");
        Await.until(
                "the trail is sealed in time",
                () -> People.as(administrator, health::now).jobs().stream()
                        .anyMatch(job -> job.name().equals("audit-seal") && !job.late()));
    }

    @Test
    void aSilenceIsOneTaskAndTheNextBatchSettlesIt() {
        Actor officer = People.staff(Role.RELATIONS, People.office());
        String feed = "silent-" + officer.id();
        Owner.run("insert into feed (code, zone, usual_gap) values (?, 'America/New_York', interval '1 hour')", feed);
        long batch = batch(feed, "3 hours");
        String key = "feed-silent:" + feed + ":" + batch;

        silence.listen();
        assertThat(FollowedCase.owed(key)).as("the silence is a task").isTrue();
        assertThat(People.as(officer, () -> tasks.waiting(null, 0, 200)))
                .anyMatch(task -> task.kind() == TaskKind.FEED_SILENT);
        Owner.run("update task set done_at = now(), outcome = 'DONE' where key = ?", key);
        silence.listen();
        assertThat(Owner.number("select count(*) from task where key = ?", key)).isEqualTo(1);

        Owner.run("update task set done_at = null, outcome = null where key = ?", key);
        batch(feed, "0 hours");
        silence.listen();
        assertThat(FollowedCase.owed(key)).as("the batch settles it").isFalse();
        assertThat(Owner.rows("select outcome from task where key = ?", key))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("outcome", "HEARD"));
        Owner.run("delete from feed_batch where feed = ?", feed);
        Owner.run("delete from feed where code = ?", feed);
    }

    private static SettingRow row(List<SettingRow> rows, Setting setting) {
        return rows.stream()
                .filter(one -> one.name().equals(setting.name()))
                .findFirst()
                .orElseThrow();
    }

    private long batch(String feed, String ago) {
        return Owner.number("""
                insert into feed_batch (feed, format, state, as_of, as_of_given, received_at, ended_at, sha256, bytes, sent_by)
                values (?, 'CSV', 'done', now(), false, now() - ?::interval, now(), sha256('x'), 1, ?) returning id""", feed, ago, administrator.id());
    }
}
