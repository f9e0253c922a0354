package gov.voice.node;

import static org.assertj.core.api.Assertions.assertThat;

import gov.voice.ear.Await;
import gov.voice.ear.FeedClient;
import gov.voice.tools.tryout.MicroServer;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What nodes do that share the work, and what is left when one is killed: no notice lost, none twice. In order, since a node
 * takes long to start: each part begins with the nodes that the one before it left.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledNodesIT {
    private static final int SHARED = 450;
    private static final int KILLED = 2_000;
    private static final int HELD = 60;
    private static final int STRANGERS = 150_000;
    private static final int KNOWN = 100;
    /** As many mails can be under way at once as a node has senders. */
    private static final int SENDERS = 4;

    private static final Installation VOICE = Installation.shared();
    private static final FeedClient FEED = VOICE.feed();

    @Test
    @Order(1)
    void twoNodesShareTheWorkAndTellEachOnce() throws Exception {
        List<MicroServer> nodes = VOICE.nodes(2);
        Mothers mothers = VOICE.mothers("shared.example.org", 5_000, SHARED);
        long batch = FEED.send(nodes.get(1).address(), mothers.rows(20));

        Await.until("all are told", () -> mothers.states().equals(Map.of("DELIVERED", (long) SHARED)));
        assertThat(mothers.mails())
                .hasSize(SHARED)
                .allSatisfy((address, mails) -> assertThat(mails).isEqualTo(1));
        assertThat(mothers.count("""
                count(distinct (select a.worker from message_notice m join attempt a on a.message_id = m.message_id
                                where m.notice_id = n.id limit 1))""")).as("nodes that sent some").isEqualTo(2);
        assertThat(FEED.ask(nodes.get(0).address(), batch).getInt("notices")).isEqualTo(SHARED);
    }

    @Test
    @Order(2)
    void ofTheNoticesOfANodeThatIsKilledNoneIsLostAndNoneSentTwice() throws Exception {
        List<MicroServer> nodes = VOICE.nodes(2);
        Mothers mothers = VOICE.mothers("killed.example.org", 10_000, KILLED);
        FEED.send(nodes.get(1).address(), mothers.rows(20));
        Await.until("the first have left", () -> !mothers.mails().isEmpty());
        mothers.holdLast(HELD);
        Await.until("a part has left", () -> mothers.mails().size() >= KILLED / 8);
        nodes.get(0).kill();
        int before = mothers.mails().size();
        assertThat(before).as("mails when it was killed").isLessThan(KILLED - HELD);

        Await.until("none is open but for a person", () -> mothers.count("""
                count(*) filter (where n.ended_at is null and n.state <> 'UNCONFIRMED')""") == 0);
        counted(mothers);
        assertThat(mothers.states().getOrDefault("UNCONFIRMED", 0L)).isLessThanOrEqualTo(SENDERS);
        assertThat(mothers.count("""
                count(*) filter (where exists (select from disclosure_accounting d join hold h on h.subject_id = d.subject_id
                    where d.notice_id = n.id and d.disclosed_at > h.placed_at))""")).as("told in spite of a hold").isZero();
        neverRepeated();
    }

    @Test
    @Order(3)
    void aNodeThatDiesWhileItTakesAFileLeavesNothingHalfDoneAndTheNextTakesItWhole() throws Exception {
        MicroServer node = VOICE.node();
        Mothers mothers = VOICE.mothers("import.example.org", 3_000, KNOWN);
        List<String> rows = new ArrayList<>(mothers.rows(20));
        for (int i = 0; i < STRANGERS; i++) {
            rows.add("A%09d,Nobody,Known,1970-01-01,2026-03-01,2026-03-01,,,".formatted(100_000_000 + i));
        }
        long batch = FEED.send(node.address(), rows);
        Await.until(
                "it is under way",
                () -> VOICE.number("select count(*) from feed_batch where id = ? and rows_read > 0", batch) > 0);
        node.kill();
        assertThat(VOICE.number("select count(*) from feed_batch where id = ? and state = 'running'", batch))
                .as("it was killed before it was through")
                .isEqualTo(1);
        assertThat(VOICE.number("select count(*) from fact where batch_id = ?", batch))
                .as("facts")
                .isZero();
        assertThat(mothers.states()).isEmpty();

        MicroServer next = VOICE.node();

        Await.until(
                "the batch has ended",
                () -> "done".equals(FEED.ask(next.address(), batch).getString("state")));
        JsonObject answer = FEED.ask(next.address(), batch);
        assertThat(answer.getInt("rows")).isEqualTo(STRANGERS + KNOWN);
        assertThat(answer.getInt("rows_with_facts")).isEqualTo(KNOWN);
        assertThat(answer.getInt("unmatched")).isEqualTo(STRANGERS);
        assertThat(answer.getInt("notices")).isEqualTo(KNOWN);
        assertThat(VOICE.number("select (select count(*) from feed_staging) + (select count(*) from feed_chunk)"))
                .as("rows of the file that were kept")
                .isZero();
        Await.until("all are told", () -> mothers.states().equals(Map.of("DELIVERED", (long) KNOWN)));
        assertThat(mothers.mails())
                .hasSize(KNOWN)
                .allSatisfy((address, mails) -> assertThat(mails).isEqualTo(1));
    }

    @Test
    @Order(4)
    void everyFactHasItsNotice() {
        assertThat(VOICE.number("""
                        select count(*) from fact f join registration r on r.subject_id = f.subject_id
                        where not exists (select from notice n where n.fact_id = f.id and n.registration_id = r.id)""")).isZero();
    }

    private static void neverRepeated() {
        assertThat(VOICE.number("""
                        select count(*) from notice n where n.state = 'UNCONFIRMED' and (
                            select count(*) from message_notice m join attempt a on a.message_id = m.message_id
                            where m.notice_id = n.id and a.kind = 'EMAIL' and a.state <> 'NOT_HANDED_OVER') <> 1""")).isZero();
    }

    /** Each notice's mails fit its state: delivered one, withheld none, unconfirmed none or one. */
    private static void counted(Mothers mothers) {
        Map<String, Long> mails = mothers.mails();
        Map<String, String> states = mothers.stateByAddress();
        assertThat(states).hasSize(mothers.size());
        Set<String> wrong = new HashSet<>();
        states.forEach((address, state) -> {
            long got = mails.getOrDefault(address, 0L);
            boolean fits =
                    switch (state) {
                        case "DELIVERED" -> got == 1;
                        case "UNCONFIRMED" -> got <= 1;
                        case "WITHHELD" -> got == 0;
                        default -> false;
                    };
            if (!fits) {
                wrong.add(address + " is " + state + " and got " + got + " mails");
            }
        });
        assertThat(wrong).isEmpty();
    }
}
