package gov.voice.node;

import static org.assertj.core.api.Assertions.assertThat;

import gov.voice.ear.Await;
import gov.voice.ear.Person;
import jakarta.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A mass of notices stops for a supervisor, whatever becomes of it then; others do not wait for it. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class BrakeIT {
    private static final FeedNode NODE = FeedNode.get();
    private static final int MASS = FeedNode.BRAKE + 1;
    private static final int FEW = 3;
    private static int used = 10_000;

    @BeforeEach
    void nothingIsUsualYet() {
        NODE.voice.owner().useHandle(handle -> handle.execute("delete from brake_hour"));
    }

    private static Mothers mothers(String domain, int count) {
        used += 1_000;
        return NODE.voice.mothers(domain, used, count);
    }

    private static long sent(Mothers mothers) throws Exception {
        return NODE.feed.send(NODE.server.address(), mothers.rows(20));
    }

    private static String state(long batch) throws Exception {
        return NODE.feed.ended(NODE.server.address(), batch).getString("state");
    }

    private static void rule(long batch, String button, String reason) throws Exception {
        Person supervisor = NODE.voice.signIn(NODE.server, "SUPERVISOR");
        supervisor.send("/voice/notice/brake.xhtml?batch=" + batch, "braked", button, Map.of("reason", reason));
    }

    @Test
    void aMassIsStoppedWhileOthersGoOnAndReleasedItIsTold() throws Exception {
        Mothers mass = mothers("mass.example.org", MASS);
        long stopped = sent(mass);
        JsonObject answer = NODE.feed.ended(NODE.server.address(), stopped);
        assertThat(answer.getString("state")).isEqualTo("stopped");
        assertThat(answer.getInt("facts")).isEqualTo(MASS);
        assertThat(answer.getInt("notices")).isEqualTo(MASS);
        assertThat(mass.states()).isEqualTo(Map.of("BRAKED", (long) MASS));

        Mothers few = mothers("few.example.org", FEW);
        assertThat(state(sent(few))).isEqualTo("done");
        Await.until("the few are told", () -> few.states().equals(Map.of("DELIVERED", (long) FEW)));
        assertThat(mass.mails()).isEmpty();
        rule(stopped, "release", "x");
        assertThat(state(stopped)).as("without a reason").isEqualTo("stopped");

        rule(stopped, "release", "The office closed a facility");

        assertThat(state(stopped)).isEqualTo("done");
        Await.until("the mass is told", () -> mass.states().equals(Map.of("DELIVERED", (long) MASS)));
        assertThat(mass.mails())
                .hasSize(MASS)
                .allSatisfy((address, mails) -> assertThat(mails).isEqualTo(1));
    }

    @Test
    void aMassThatIsDiscardedIsToldToNobodyAndItsFactsStand() throws Exception {
        Mothers mass = mothers("discarded.example.org", MASS);
        long stopped = sent(mass);
        assertThat(state(stopped)).isEqualTo("stopped");

        rule(stopped, "discard", "The export was a test of the source");

        assertThat(state(stopped)).isEqualTo("done");
        assertThat(mass.states()).isEqualTo(Map.of("WITHHELD", (long) MASS));
        assertThat(mass.mails()).isEmpty();
        assertThat(NODE.voice.number("select count(*) from fact where batch_id = ?", stopped))
                .isEqualTo(MASS);
    }

    @Test
    void whatIsNotUsualForAnHourIsStoppedOnceAFeedHasThirtyDaysOfHistory() throws Exception {
        Mothers within = mothers("within.example.org", FEW);
        Mothers beyond = mothers("beyond.example.org", 1);
        history("29 days");
        assertThat(state(sent(mothers("young.example.org", 2 * FEW))))
                .as("too young to know")
                .isEqualTo("done");
        nothingIsUsualYet();
        history("31 days");

        assertThat(state(sent(within))).as("three times the usual").isEqualTo("done");
        long stopped = sent(beyond);

        assertThat(state(stopped)).as("one more in the same hour").isEqualTo("stopped");
        assertThat(NODE.voice.number("""
                        select count(*) from brake_stop where batch_id = ? and cause = 'UNUSUAL' and code = 'IM04'
                            and notices = 4 and allowed = 3""", stopped)).isEqualTo(1);
        rule(stopped, "release", "A new sender reports since today");
        assertThat(state(stopped)).isEqualTo("done");
        Await.until("it is told", () -> beyond.states().equals(Map.of("DELIVERED", 1L)));
    }

    /** One notice of the code in an hour is usual. */
    private static void history(String since) {
        NODE.voice.owner().useHandle(handle -> handle.execute("""
                insert into brake_hour (feed, code, hour, notices)
                values ('ice-detention', 'IM04', date_trunc('hour', now() - ?::interval), 1),
                    ('ice-detention', 'IM04', date_trunc('hour', now() - interval '2 days'), 1)""", since));
    }
}
