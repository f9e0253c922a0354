package gov.voice.node;

import static org.assertj.core.api.Assertions.assertThat;

import gov.voice.ear.Await;
import gov.voice.ear.FeedClient;
import gov.voice.ear.Person;
import gov.voice.tools.tryout.MicroServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When the mail server is down, refuses, or breaks off: no notice lost, none told twice. */
class MailServerIT {
    private static final int DOWN = 30;

    private static final Installation VOICE = Installation.shared();
    private static final FeedClient FEED = VOICE.feed();

    @Test
    void whileTheMailServerIsDownNothingIsLostAndThenEachIsMailedOnce() throws Exception {
        MicroServer node = VOICE.node();
        Mothers mothers = VOICE.mothers("down.example.org", 1_000, DOWN);
        VOICE.stopMail();
        FEED.send(node.address(), mothers.rows(20));
        Await.until("all were taken and given back", () -> mothers.count("""
                count(*) filter (where n.state = 'RELEASED' and exists (
                    select from outbox o where o.notice_id = n.id and o.step = 'SEND' and o.worker is null
                      and o.due_at > n.moved_at + interval '4 seconds'))""") == DOWN);
        assertThat(mothers.count("count(*) filter (where exists (select from message_notice m join attempt a"
                        + " on a.message_id = m.message_id where m.notice_id = n.id))"))
                .as("a server that is down costs no notice its tries")
                .isZero();

        VOICE.startMail();

        Await.until("all are delivered", () -> mothers.states().equals(Map.of("DELIVERED", (long) DOWN)));
        assertThat(mothers.mails())
                .hasSize(DOWN)
                .allSatisfy((address, mails) -> assertThat(mails).isEqualTo(1));
    }

    @Test
    void whatIsRefusedForGoodIsCalledAndWhatIsCutOffIsLeftToAPerson() throws Exception {
        MicroServer node = VOICE.node();
        Mothers refused = VOICE.mothers("refused.example.org", 2_000, 2);
        Mothers cut = VOICE.mothers("dropped.example.org", 2_010, 2);
        // The catcher's misbehaving addresses take one mail: that of a fact before.
        FEED.send(node.address(), both(refused, cut, 20));
        Await.until(
                "the first mail of each has come",
                () -> refused.count("count(*) filter (where n.state = 'DELIVERED')")
                                + cut.count("count(*) filter (where n.state = 'DELIVERED')")
                        == 4);
        FEED.send(node.address(), both(refused, cut, 10));

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
        Person specialist = VOICE.signIn(node, "SPECIALIST");
        settle(specialist, lost.get(0), "arrived");
        settle(specialist, lost.get(1), "not-arrived");

        assertThat(cut.states()).isEqualTo(Map.of("DELIVERED", 3L, "CALL", 1L));
        assertThat(VOICE.number("select count(*) from disclosure_accounting where notice_id = ?", lost.get(0)))
                .isEqualTo(1);
        assertThat(VOICE.number("select count(*) from disclosure_accounting where notice_id = ?", lost.get(1)))
                .isZero();
        assertThat(cut.mails())
                .as("after a mail that was cut off, none was sent again")
                .allSatisfy((address, mails) -> assertThat(mails).isEqualTo(2));
    }

    /** A person found out whether a mail arrived, and says so on the notice's page. */
    private static void settle(Person specialist, long notice, String button) throws Exception {
        specialist.send("/voice/notice/view.xhtml?id=" + notice, "settle", button, Map.of());
    }

    private static List<String> both(Mothers one, Mothers other, int hoursAgo) {
        List<String> rows = new ArrayList<>(one.rows(hoursAgo));
        rows.addAll(other.rows(hoursAgo));
        return rows;
    }
}
