package gov.voice.node;

import static org.assertj.core.api.Assertions.assertThat;

import gov.voice.ear.Await;
import gov.voice.ear.Deployed;
import jakarta.json.JsonObject;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The EAR on the real server is fed a file over HTTP, and what it tells is mailed. */
class FedServerIT {
    private static final Deployed VOICE = Deployed.get();
    private static final int SOME = 3;

    @Test
    void aFileThatIsSentByRestBecomesMail() throws Exception {
        Jdbi owner = Jdbi.create(VOICE::ownerConnection);
        Office.open(owner, Deployed.PASSWORD);
        Office.approveWords(owner, "IM04");
        FeedClient feed = FeedClient.knownTo(owner);
        Mothers mothers = Mothers.make(owner, VOICE.mailFolder(), "server.example.org", 1_000, SOME);

        JsonObject answer = feed.ended(VOICE.address(), feed.send(VOICE.address(), mothers.rows(20)));

        assertThat(answer.getString("state")).isEqualTo("done");
        assertThat(answer.getInt("rows_with_facts")).isEqualTo(SOME);
        assertThat(answer.getInt("notices")).isEqualTo(SOME);
        Await.until("all are told", () -> mothers.states().equals(Map.of("DELIVERED", (long) SOME)));
        assertThat(mothers.mails())
                .hasSize(SOME)
                .allSatisfy((address, mails) -> assertThat(mails).isEqualTo(1));
    }
}
