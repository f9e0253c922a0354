package gov.voice.node;

import static org.assertj.core.api.Assertions.assertThat;

import gov.voice.ear.Await;
import gov.voice.ear.FeedClient;
import gov.voice.ear.Person;
import gov.voice.tools.tryout.MicroServer;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What real nodes do when what they rest on fails, or they are killed: no notice lost, none twice. One story in order, since
 * a node takes long to start: each part begins with the nodes that the one before it left.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NodesIT {
    private static final int DOWN = 30;
    private static final int KILLED = 2_000;
    private static final int HELD = 60;
    private static final int SHARED = 450;
    private static final int STRANGERS = 150_000;
    private static final int KNOWN = 100;
    /** As many mails can be under way at once as a node has senders. */
    private static final int SENDERS = 4;

    private static Installation voice;
    private static FeedClient feed;
    private static MicroServer node;
    private static MicroServer second;

    @BeforeAll
    static void oneNode() throws Exception {
        voice = Installation.start();
        feed = FeedClient.knownTo(voice.owner());
        node = voice.node("first");
    }

    @AfterAll
    static void end() throws Exception {
        if (voice != null) {
            voice.close();
        }
    }

    @Test
    @Order(1)
    void whileTheMailServerIsDownNothingIsLostAndThenEachIsMailedOnce() throws Exception {
        Mothers mothers = voice.mothers("down.example.org", 1_000, DOWN);
        voice.stopMail();
        feed.send(node.address(), mothers.rows(20));
        Await.until("all were taken and given back", () -> mothers.count("""
                count(*) filter (where n.state = 'RELEASED' and exists (
                    select from outbox o where o.notice_id = n.id and o.step = 'SEND' and o.worker is null
                      and o.due_at > n.moved_at + interval '4 seconds'))""") == DOWN);
        assertThat(mothers.count("count(*) filter (where exists (select from message_notice m join attempt a"
                        + " on a.message_id = m.message_id where m.notice_id = n.id))"))
                .as("a server that is down costs no notice its tries")
                .isZero();

        voice.startMail();

        Await.until("all are delivered", () -> mothers.states().equals(Map.of("DELIVERED", (long) DOWN)));
        assertThat(mothers.mails())
                .hasSize(DOWN)
                .allSatisfy((address, mails) -> assertThat(mails).isEqualTo(1));
    }

    @Test
    @Order(2)
    void whatIsRefusedForGoodIsCalledAndWhatIsCutOffIsLeftToAPerson() throws Exception {
        Mothers refused = voice.mothers("refused.example.org", 2_000, 2);
        Mothers cut = voice.mothers("dropped.example.org", 2_010, 2);
        // The catcher's misbehaving addresses take one mail: that of a fact before.
        feed.send(node.address(), both(refused, cut, 20));
        Await.until(
                "the first mail of each has come",
                () -> refused.count("count(*) filter (where n.state = 'DELIVERED')")
                                + cut.count("count(*) filter (where n.state = 'DELIVERED')")
                        == 4);
        feed.send(node.address(), both(refused, cut, 10));

        Await.until("the refused are calls", () -> refused.states().equals(Map.of("DELIVERED", 2L, "CALL", 2L)));
        Await.until(
                "the cut off are unconfirmed", () -> cut.states().equals(Map.of("DELIVERED", 2L, "UNCONFIRMED", 2L)));
        assertThat(refused.count("""
                count(*) filter (where exists (select from message_notice m join attempt a on a.message_id = m.message_id
                    where m.notice_id = n.id and a.state = 'REFUSED' and a.answer like '%550%'))""")).isEqualTo(2);
        assertThat(cut.count("""
                count(*) filter (where n.state = 'UNCONFIRMED' and exists (select from task t
                    where t.notice_id = n.id and t.done_at is null))""")).as("each is somebody's task").isEqualTo(2);

        List<Long> lost = cut.in("UNCONFIRMED");
        Person specialist = voice.signIn(node, "SPECIALIST");
        settle(specialist, lost.get(0), "arrived");
        settle(specialist, lost.get(1), "not-arrived");

        assertThat(cut.states()).isEqualTo(Map.of("DELIVERED", 3L, "CALL", 1L));
        assertThat(voice.number("select count(*) from disclosure_accounting where notice_id = ?", lost.get(0)))
                .isEqualTo(1);
        assertThat(voice.number("select count(*) from disclosure_accounting where notice_id = ?", lost.get(1)))
                .isZero();
    }

    /** A person found out whether a mail arrived, and says so on the notice's page. */
    private static void settle(Person specialist, long notice, String button) throws Exception {
        specialist.send("/voice/notice/view.xhtml?id=" + notice, "settle", button, Map.of());
    }

    @Test
    @Order(3)
    void aNodeThatDiesWhileItTakesAFileLeavesNothingHalfDoneAndAnotherTakesItWhole() throws Exception {
        Mothers mothers = voice.mothers("import.example.org", 3_000, KNOWN);
        List<String> rows = new ArrayList<>(mothers.rows(20));
        for (int i = 0; i < STRANGERS; i++) {
            rows.add("A%09d,Nobody,Known,1970-01-01,2026-03-01,2026-03-01,,,".formatted(100_000_000 + i));
        }
        long batch = feed.send(node.address(), rows);
        Await.until(
                "it is under way",
                () -> voice.number("select count(*) from feed_batch where id = ? and rows_read > 0", batch) > 0);
        node.kill();
        assertThat(voice.number("select count(*) from feed_batch where id = ? and state = 'running'", batch))
                .as("it was killed before it was through")
                .isEqualTo(1);
        assertThat(voice.number("select count(*) from fact where batch_id = ?", batch))
                .as("facts")
                .isZero();
        assertThat(mothers.states()).isEmpty();

        node = voice.node("after-the-import");

        Await.until(
                "the batch has ended",
                () -> "done".equals(feed.ask(node.address(), batch).getString("state")));
        JsonObject answer = feed.ask(node.address(), batch);
        assertThat(answer.getInt("rows")).isEqualTo(STRANGERS + KNOWN);
        assertThat(answer.getInt("rows_with_facts")).isEqualTo(KNOWN);
        assertThat(answer.getInt("unmatched")).isEqualTo(STRANGERS);
        assertThat(answer.getInt("notices")).isEqualTo(KNOWN);
        assertThat(voice.number("select (select count(*) from feed_staging) + (select count(*) from feed_chunk)"))
                .as("rows of the file that were kept")
                .isZero();
        Await.until("all are told", () -> mothers.states().equals(Map.of("DELIVERED", (long) KNOWN)));
        assertThat(mothers.mails())
                .hasSize(KNOWN)
                .allSatisfy((address, mails) -> assertThat(mails).isEqualTo(1));
    }

    @Test
    @Order(4)
    void aNodeThatIsKilledWhileNoticesGoOutLosesNoneAndSendsNoneTwice() throws Exception {
        Mothers mothers = voice.mothers("killed.example.org", 10_000, KILLED);
        feed.send(node.address(), mothers.rows(20));
        Await.until("the first have left", () -> !mothers.mails().isEmpty());
        mothers.holdLast(HELD);
        Await.until("a part has left", () -> mothers.mails().size() >= KILLED / 8);
        node.kill();
        int before = mothers.mails().size();
        assertThat(before).as("mails when it was killed").isLessThan(KILLED - HELD);

        twoNodes();

        Await.until("none is open but for a person", () -> mothers.count("""
                count(*) filter (where n.ended_at is null and n.state <> 'UNCONFIRMED')""") == 0);
        counted(mothers);
        assertThat(mothers.states().getOrDefault("UNCONFIRMED", 0L)).isLessThanOrEqualTo(SENDERS);
        assertThat(mothers.count("""
                count(*) filter (where exists (select from disclosure_accounting d join hold h on h.subject_id = d.subject_id
                    where d.notice_id = n.id and d.disclosed_at > h.placed_at))""")).as("told in spite of a hold").isZero();
    }

    @Test
    @Order(5)
    void twoNodesShareTheWorkAndTellEachOnce() throws Exception {
        Mothers mothers = voice.mothers("shared.example.org", 5_000, SHARED);
        long batch = feed.send(second.address(), mothers.rows(20));

        Await.until("all are told", () -> mothers.states().equals(Map.of("DELIVERED", (long) SHARED)));
        assertThat(mothers.mails())
                .hasSize(SHARED)
                .allSatisfy((address, mails) -> assertThat(mails).isEqualTo(1));
        assertThat(mothers.count("""
                count(distinct (select a.worker from message_notice m join attempt a on a.message_id = m.message_id
                                where m.notice_id = n.id limit 1))""")).as("nodes that sent some").isEqualTo(2);
        assertThat(feed.ask(node.address(), batch).getInt("notices")).isEqualTo(SHARED);
    }

    @Test
    @Order(6)
    void whatWasUnconfirmedWasNeverRepeated() {
        assertThat(voice.number("""
                        select count(*) from notice n where n.state = 'UNCONFIRMED' and (
                            select count(*) from message_notice m join attempt a on a.message_id = m.message_id
                            where m.notice_id = n.id and a.kind = 'EMAIL' and a.state <> 'NOT_HANDED_OVER') <> 1""")).isZero();
        assertThat(voice.number("""
                        select count(*) from fact f join registration r on r.subject_id = f.subject_id
                        where not exists (select from notice n where n.fact_id = f.id and n.registration_id = r.id)""")).as("facts without their notice").isZero();
        assertThat(new Mothers(voice.owner(), voice.mailFolder(), "dropped.example.org", 0, 0).mails())
                .as("after a mail that was cut off, none was sent again")
                .allSatisfy((address, mails) -> assertThat(mails).isEqualTo(2));
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

    private static void twoNodes() throws Exception {
        CompletableFuture<MicroServer> other = CompletableFuture.supplyAsync(() -> {
            try {
                return voice.node("second");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        node = voice.node("after-the-kill");
        second = other.get();
    }

    private static List<String> both(Mothers one, Mothers other, int hoursAgo) {
        List<String> rows = new ArrayList<>(one.rows(hoursAgo));
        rows.addAll(other.rows(hoursAgo));
        return rows;
    }
}
