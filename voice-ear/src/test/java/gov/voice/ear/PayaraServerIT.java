package gov.voice.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.ear.DetentionExport.Detained;
import gov.voice.ear.Mailbox.Mail;
import gov.voice.platform.SchemaVersion;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The EAR on the real server, set up as docs/deploying.md says, with a real database and a real mail server. */
class PayaraServerIT {
    private static final Deployed VOICE = Deployed.get();

    @Test
    void theServerIsReadyAndSaysOnWhichSchema() throws Exception {
        HttpResponse<String> health = new Person(VOICE.root()).get("/health");

        assertThat(health.statusCode()).isEqualTo(HttpURLConnection.HTTP_OK);
        assertThat(health.body())
                .contains("\"voice-database\"", "\"schema-found\":\"" + SchemaVersion.EXPECTED + "\"")
                .contains("\"role\":\"voice_app\"", "\"role-bound-by-policies\":\"true\"");
    }

    @Test
    void metricsAreAtTheServersRoot() throws Exception {
        HttpResponse<String> metrics = new Person(VOICE.root()).get("/metrics");

        assertThat(metrics.statusCode()).isEqualTo(HttpURLConnection.HTTP_OK);
        assertThat(metrics.body()).contains("# TYPE ");
    }

    @Test
    void anAccountSignsInAndSeesItsDay() throws Exception {
        HttpResponse<String> page = new Person(VOICE.root()).signIn(Deployed.ADMINISTRATOR, Deployed.PASSWORD);

        assertThat(page.statusCode()).isEqualTo(HttpURLConnection.HTTP_OK);
        assertThat(page.uri().getPath()).isEqualTo("/voice/day.xhtml");
        assertThat(page.body()).contains(Deployed.ADMINISTRATOR_NAME);
    }

    @Test
    void whoIsNotSignedInSeesTheSignInPage() throws Exception {
        HttpResponse<String> page = new Person(VOICE.root()).get("/voice/day.xhtml");

        assertThat(page.uri().getPath()).isEqualTo("/voice/signin.xhtml");
        assertThat(new Person(VOICE.root())
                        .signIn(Deployed.ADMINISTRATOR, "not the password")
                        .uri()
                        .getPath())
                .isEqualTo("/voice/signin.xhtml");
    }

    @Test
    void theApplicationConnectsAsItsOwnRoleAndNoOther() throws Exception {
        assertThat(rolesConnected()).containsExactly(VOICE.appUser());
    }

    @Test
    void administrationIsNotReachableFromOutside() throws Exception {
        assertThat(reachable(InetAddress.getLoopbackAddress())).isTrue();
        for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : network.inetAddresses()
                    .filter(Predicate.not(InetAddress::isLoopbackAddress))
                    .toList()) {
                assertThatThrownBy(() -> reachable(address))
                        .as(address.toString())
                        .isInstanceOf(ConnectException.class);
            }
        }
    }

    @Test
    void onAnotherSchemaNothingIsServedAndHealthSaysSo() throws Exception {
        Person person = new Person(VOICE.root());
        run("insert into flyway_schema_history select max(installed_rank) + 1, '9999', 'from the future', 'SQL',"
                + " 'V9999', 0, 'voice_owner', now(), 0, true from flyway_schema_history");
        try {
            Await.status(VOICE.root(), "/voice/signin.xhtml", HttpURLConnection.HTTP_UNAVAILABLE);
            assertThat(person.get("/voice/signin.xhtml").body()).contains("Not in service");
            assertThat(person.get("/voice/api/feeds/ice-detention/batches/1").statusCode())
                    .isEqualTo(HttpURLConnection.HTTP_UNAVAILABLE);
            HttpResponse<String> ready = person.get("/health/ready");
            assertThat(ready.statusCode()).isEqualTo(HttpURLConnection.HTTP_UNAVAILABLE);
            assertThat(ready.body()).contains("\"schema-found\":\"9999\"");
            assertThat(person.get("/health/live").statusCode()).isEqualTo(HttpURLConnection.HTTP_OK);
        } finally {
            run("delete from flyway_schema_history where version = '9999'");
            Await.status(VOICE.root(), "/voice/signin.xhtml", HttpURLConnection.HTTP_OK);
        }
    }

    @Test
    void aFileOverHttpBecomesOneMailInNeutralWords() throws Exception {
        Behind behind = new Behind(VOICE);
        FollowedSubject subject = FollowedSubject.make(behind);
        FeedClient sender = FeedClient.knownTo(Jdbi.create(VOICE::ownerConnection));
        Instant hourAgo = Instant.now().minus(Duration.ofHours(1));
        DetentionExport export = new DetentionExport()
                .released(subject.who(), hourAgo.minus(Duration.ofDays(9)), hourAgo, "Paroled - Fear Found")
                .held(new Detained("A300555999", "Nobody", "Known", "1979-11-03"), hourAgo);

        JsonObject answer = sent(sender, export);
        assertThat(answer.getString("state")).isEqualTo("done");
        assertThat(answer.getInt("rows")).isEqualTo(2);
        assertThat(answer.getInt("rows_with_facts")).isEqualTo(1);
        assertThat(answer.getInt("unmatched")).isEqualTo(1);
        assertThat(answer.getInt("facts")).isEqualTo(2);
        Mailbox mailbox = new Mailbox(VOICE, subject.address());
        Mail mail = mailbox.await(1);
        assertThat(mail.fromAddress()).isEqualTo("updates@notices.example.org");
        assertThat(mail.body()).contains("left immigration custody and must return to court");
        assertThat(mail.body() + mail.subject() + mail.headers())
                .doesNotContainIgnoringCase("fear")
                .doesNotContain("Vance", "Terrell", "VOICE");

        assertThat(sent(sender, export).getInt("unchanged")).isEqualTo(1);
        assertThat(mailbox.mails())
                .as("the same file again tells nothing twice")
                .hasSize(1);
    }

    @Test
    void withoutAGoodTokenNoFileIsTaken() throws Exception {
        HttpResponse<String> refused =
                new FeedClient("voice_nobody").post(VOICE.address(), FeedClient.CSV, new DetentionExport().csv());

        assertThat(refused.statusCode()).isEqualTo(HttpURLConnection.HTTP_UNAUTHORIZED);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private static JsonObject sent(FeedClient sender, DetentionExport export) throws Exception {
        return sender.ended(VOICE.address(), sender.send(VOICE.address(), FeedClient.CSV, export.csv()));
    }

    private static boolean reachable(InetAddress address) throws IOException {
        try (Socket socket = new Socket(address, VOICE.adminPort())) {
            return socket.isConnected();
        }
    }

    private static List<String> rolesConnected() throws SQLException {
        List<String> roles = new ArrayList<>();
        try (Connection connection = VOICE.ownerConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select distinct usename from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid()")) {
            while (row.next()) {
                roles.add(row.getString(1));
            }
        }
        return roles;
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = VOICE.ownerConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
