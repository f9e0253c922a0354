package gov.voice.node;

import static org.assertj.core.api.Assertions.assertThat;

import gov.voice.ear.Await;
import gov.voice.ear.FeedClient;
import gov.voice.ear.Person;
import gov.voice.tools.tryout.MicroServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/**
 * A copy of the database does not know what its original has told since: it sends nothing by itself. The copy is one within
 * the cluster, since what tests run on has no pg_dump; to the product it looks like a restored one.
 */
class RestoredCopyIT {
    private static final int TOLD = 3;
    private static final int OPEN = 5;

    @Test
    void aCopyStartsPausedAndItsOpenNoticesAreLookedAtBeforeTheyAreTold() throws Exception {
        Installation voice = Installation.shared();
        FeedClient feed = voice.feed();
        MicroServer original = voice.node();
        Mothers told = voice.mothers("told.example.org", 21_000, TOLD);
        Mothers ready = voice.mothers("ready.example.org", 22_000, OPEN);
        Mothers unchecked = voice.mothers("unchecked.example.org", 23_000, OPEN);
        voice.owner().useHandle(handle -> handle.execute("""
                delete from check_1367 k using registration_channel c, registration r
                where c.address like '%@unchecked.example.org' and r.id = c.registration_id and k.subject_id = r.subject_id"""));
        feed.send(original.address(), told.rows(20));
        Await.until("the first are told", () -> told.states().equals(Map.of("DELIVERED", (long) TOLD)));
        voice.stopMail();
        feed.send(original.address(), ready.rows(20));
        feed.send(original.address(), unchecked.rows(20));
        Await.until(
                "some are ready and some wait",
                () -> ready.states().equals(Map.of("RELEASED", (long) OPEN))
                        && unchecked.states().equals(Map.of("WAITING", (long) OPEN)));
        voice.killAll();
        String copyUrl = copy(voice);
        Jdbi copy = voice.owner(copyUrl);
        voice.startMail();

        MicroServer restored = voice.node("restored", copyUrl);

        Await.until(
                "it has found out",
                () -> number(copy, "select count(*) from sending where paused and reason = 'RESTORED'") == 1);
        Await.until(
                "what was ready is looked at first",
                () -> openOf(copy, "ready.example.org").equals(List.of("REVIEW RESTORED")));
        Await.until(
                "what waits remembers it",
                () -> openOf(copy, "unchecked.example.org").equals(List.of("WAITING CHECK_MISSING,RESTORED")));
        assertThat(number(copy, """
                        select count(*) from task t join notice n on n.id = t.notice_id
                        join registration_channel c on c.registration_id = n.registration_id
                        where c.address like '%@ready.example.org' and n.state = 'REVIEW' and t.kind = 'REVIEW_NOTICE' and t.done_at is null""")).as("each is a disclosure officer's task").isEqualTo(OPEN);

        // Once a person lets sending go on, news goes out, and what was open still is not told without a look.
        Mothers news = Mothers.make(copy, voice.mailFolder(), "news.example.org", 24_000, 1);
        feed.send(restored.address(), news.rows(2));
        Await.until("news is ready", () -> openOf(copy, "news.example.org").equals(List.of("RELEASED ")));
        assertThat(news.mails()).as("what left before a person started it").isEmpty();
        Person administrator = new Person(restored.root());
        administrator.signIn(Installation.ADMINISTRATOR, Installation.PASSWORD);
        administrator.send(
                "/voice/notice/sending.xhtml",
                "sending",
                "resume-sending",
                Map.of("sending-reason", "The restored copy was looked at"));
        Await.until("news is told", () -> news.mails().size() == 1);
        assertThat(openOf(copy, "ready.example.org")).containsExactly("REVIEW RESTORED");
        assertThat(ready.mails()).isEmpty();
    }

    private static String copy(Installation voice) throws SQLException {
        String url = voice.database().url();
        String cluster = url.replaceFirst("/voice\\?.*", "/postgres");
        try (Connection connection = DriverManager.getConnection(cluster, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'voice'");
            statement.execute("create database voice_restored template voice owner voice_owner");
        }
        return url.replace("/voice?", "/voice_restored?");
    }

    private static List<String> openOf(Jdbi database, String domain) {
        return database.withHandle(
                handle -> handle.select("""
                        select distinct n.state || ' ' || array_to_string(n.why, ',')
                        from notice n join registration_channel c on c.registration_id = n.registration_id
                        where c.address like '%@' || ? and n.ended_at is null order by 1""", domain).mapTo(String.class).list());
    }

    private static long number(Jdbi database, String sql) {
        return database.withHandle(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }
}
