package gov.voice.node;

import static gov.voice.ear.FeedClient.BATCHES;
import static org.assertj.core.api.Assertions.assertThat;

import gov.voice.ear.FeedClient;
import gov.voice.ear.Person;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What another system meets that sends files by REST. */
class FeedApiIT {
    private static final FeedNode NODE = FeedNode.get();
    private static final String STRANGER = "A100000001,Nobody,Known,1970-01-01,2026-03-01,2026-03-01,,,";

    private static String node() {
        return NODE.server.address();
    }

    private static HttpResponse<String> answer(HttpRequest.Builder request) throws Exception {
        return NODE.feed.answer(request.build());
    }

    private static HttpRequest.Builder post(String address, String type) {
        return NODE.feed
                .request(address)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(FeedClient.csv(java.util.List.of(STRANGER))));
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        JsonObject problem = FeedClient.json(answer);
        assertThat(problem.keySet()).contains("type", "title", "status", "detail");
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("detail")).endsWith(".").doesNotContain("{", "api.");
    }

    @Test
    void aFileIsReceivedAndItsLocationTellsHowItWent() throws Exception {
        HttpResponse<String> received =
                answer(post(node() + BATCHES + "?as-of=2026-11-20T06:00:00-05:00", "text/csv; charset=UTF-8"));

        assertThat(received.statusCode()).isEqualTo(HttpURLConnection.HTTP_ACCEPTED);
        String location = received.headers().firstValue("Location").orElseThrow();
        assertThat(location).matches(java.util.regex.Pattern.quote(node() + BATCHES) + "/[0-9]+");
        NODE.feed.ended(node(), Long.parseLong(location.substring(location.lastIndexOf('/') + 1)));
        HttpResponse<String> ended = answer(NODE.feed.request(location));
        assertThat(ended.statusCode()).isEqualTo(HttpURLConnection.HTTP_OK);
        assertThat(ended.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(ended.body())
                .isEqualTo("{\"state\":\"done\",\"rows\":1,\"rows_with_facts\":0,\"unmatched\":1,\"duplicate\":0,"
                        + "\"unchanged\":0,\"quarantined\":0,\"facts\":0,\"notices\":0,\"problem\":null}");
    }

    @Test
    void withoutAGoodTokenThereIsNothing() throws Exception {
        HttpRequest.Builder nobody =
                HttpRequest.newBuilder(URI.create(node() + BATCHES)).POST(BodyPublishers.ofString("x"));
        HttpResponse<String> without = answer(nobody.header("Content-Type", "text/csv"));
        assertProblem(without, HttpURLConnection.HTTP_UNAUTHORIZED);
        assertThat(without.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"voice\"");
        assertProblem(
                answer(nobody.header("Authorization", "Bearer voice_" + "x".repeat(43))),
                HttpURLConnection.HTTP_UNAUTHORIZED);

        String revoked = "voice_" + "r".repeat(43);
        FeedClient.make(NODE.voice.owner(), revoked);
        assertProblem(
                answer(HttpRequest.newBuilder(URI.create(node() + BATCHES + "/999999"))
                        .header("Authorization", "Bearer " + revoked)),
                HttpURLConnection.HTTP_NOT_FOUND);
        NODE.voice
                .owner()
                .useHandle(
                        handle -> handle.execute(
                                "update feed_token set revoked_at = now(), revoked_by = made_by where prefix = 'voice_rrrrrr'"));
        HttpResponse<String> after = answer(HttpRequest.newBuilder(URI.create(node() + BATCHES + "/999999"))
                .header("Authorization", "Bearer " + revoked));
        assertProblem(after, HttpURLConnection.HTTP_UNAUTHORIZED);
        assertThat(after.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(scheme -> assertThat(scheme).contains("invalid_token"));
    }

    @Test
    void anotherFeedAndWhatIsNotThereAreOneAnswer() throws Exception {
        HttpResponse<String> otherFeed = answer(post(node() + "/api/feeds/other-feed/batches", "text/csv"));
        assertProblem(otherFeed, HttpURLConnection.HTTP_NOT_FOUND);
        for (String path : new String[] {
            BATCHES + "/999999999", BATCHES + "/abc", "/api/feeds/other-feed/batches/1", "/api/nothing"
        }) {
            HttpResponse<String> missing = answer(NODE.feed.request(node() + path));
            assertProblem(missing, HttpURLConnection.HTTP_NOT_FOUND);
            assertThat(missing.body()).isEqualTo(otherFeed.body());
        }
        assertProblem(answer(NODE.feed.request(node() + BATCHES).DELETE()), HttpURLConnection.HTTP_BAD_METHOD);
        assertProblem(
                answer(post(node() + BATCHES, "text/csv").header("Accept", "text/html")),
                HttpURLConnection.HTTP_NOT_ACCEPTABLE);
    }

    @Test
    void onlyCsvInUtf8AndWorkbooksAreTaken() throws Exception {
        for (String type : new String[] {
            "application/json", "text/plain", "application/vnd.ms-excel", "text/csv; charset=ISO-8859-1", "nonsense"
        }) {
            assertProblem(answer(post(node() + BATCHES, type)), HttpURLConnection.HTTP_UNSUPPORTED_TYPE);
        }
        assertProblem(
                answer(NODE.feed.request(node() + BATCHES).POST(BodyPublishers.ofString("x"))),
                HttpURLConnection.HTTP_UNSUPPORTED_TYPE);
    }

    @Test
    void anAsOfThatIsNoInstantOrLiesAheadIsRefused() throws Exception {
        for (String asOf :
                new String[] {"yesterday", "2026-11-20", "2026-11-20T06:00:00", "", "2099-01-01T00:00:00Z"}) {
            assertProblem(
                    answer(post(node() + BATCHES + "?as-of=" + asOf, "text/csv")), HttpURLConnection.HTTP_BAD_REQUEST);
        }
    }

    @Test
    void aFileOverTheLimitIsRefusedWhetherItsLengthIsToldOrNot() throws Exception {
        assertProblem(
                answer(NODE.feed
                        .request(node() + BATCHES)
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofByteArray(new byte[FeedNode.MAX_BYTES + 1]))),
                HttpURLConnection.HTTP_ENTITY_TOO_LARGE);
        assertProblem(
                answer(NODE.feed
                        .request(node() + BATCHES)
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofInputStream(
                                () -> new java.io.ByteArrayInputStream(new byte[FeedNode.MAX_BYTES + 1])))),
                HttpURLConnection.HTTP_ENTITY_TOO_LARGE);
        assertThat(NODE.feed
                        .ended(node(), NODE.feed.send(node(), java.util.List.of(STRANGER)))
                        .getString("state"))
                .isEqualTo("done");
    }

    @Test
    void aSenderThatHangsUpInTheMiddleLeavesNothing() throws Exception {
        long before = NODE.voice.number("select count(*) from feed_batch");
        URI address = URI.create(node());
        try (Socket socket = new Socket(address.getHost(), address.getPort());
                OutputStream out = socket.getOutputStream()) {
            out.write(("POST /voice" + BATCHES
                            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\nAuthorization: Bearer "
                            + NODE.feed.token() + "\r\nContent-Length: 1000000\r\n\r\n" + FeedClient.HEADINGS + "\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
        assertThat(NODE.feed
                        .ended(node(), NODE.feed.send(node(), java.util.List.of(STRANGER)))
                        .getString("state"))
                .isEqualTo("done");
        assertThat(NODE.voice.number("select count(*) from feed_batch")).isEqualTo(before + 1);
    }

    @Test
    void itIsDescribedByOpenApi() throws IOException, InterruptedException {
        String description =
                new Person(NODE.server.root()).get("/openapi?format=JSON").body();
        assertThat(description)
                .contains("/api/feeds/{feed}/batches", "/api/feeds/{feed}/batches/{id}")
                .contains("rows_with_facts", "quarantined", "application/problem+json", "bearer", "as-of");
    }

    @Test
    void healthAndMetricsAreAtTheRoot() throws Exception {
        HttpResponse<String> health = new Person(NODE.server.root()).get("/health");
        assertThat(health.statusCode()).isEqualTo(HttpURLConnection.HTTP_OK);
        assertThat(health.body()).contains("\"voice-database\"", "UP");
        HttpResponse<String> metrics = new Person(NODE.server.root()).get("/metrics");
        assertThat(metrics.statusCode()).isEqualTo(HttpURLConnection.HTTP_OK);
        assertThat(metrics.body()).contains("# TYPE ");
    }
}
