package gov.voice.ear;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Another system that sends its detention export by REST, with a token of its own. */
public final class FeedClient {
    public static final String CSV = "text/csv";
    public static final String HEADINGS = "Alien File Number,Last Name,First Name,Birth Date,Stay Book In Date Time,"
            + "Book In Date Time,Book Out Date Time,Detention Release Reason,Departed Date";

    /** Where the export's batches are, below a node's address. */
    public static final String BATCHES = "/api/feeds/ice-detention/batches";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String token;

    /** @param token as an administrator was shown it, once */
    public FeedClient(String token) {
        this.token = token;
    }

    /** With a token that the owner puts where an administrator's would stand. */
    public static FeedClient knownTo(Jdbi owner) throws Exception {
        FeedClient client = new FeedClient("voice_" + UUID.randomUUID());
        make(owner, client.token);
        return client;
    }

    public String token() {
        return token;
    }

    /** Puts a token of the export's feed where an administrator's would stand. */
    public static void make(Jdbi owner, String token) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        owner.useHandle(handle -> handle.execute(
                "insert into feed_token (feed, label, prefix, hash, made_by) select 'ice-detention', 'test', ?, ?, min(id) from staff",
                token.substring(0, 12),
                hash));
    }

    /** Sends rows to a node; returns the batch's number. */
    public long send(String node, List<String> rows) throws IOException, InterruptedException {
        return send(node, CSV, csv(rows).getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a file to a node; returns the batch's number. */
    public long send(String node, String type, byte[] file) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(node, type, file);
        if (answer.statusCode() != HttpURLConnection.HTTP_ACCEPTED) {
            throw new IOException("The file was not taken: " + answer.statusCode() + " " + answer.body());
        }
        String location = answer.headers().firstValue("Location").orElseThrow();
        return Long.parseLong(location.substring(location.lastIndexOf('/') + 1));
    }

    /** Sends a file to a node; the plain answer. */
    public HttpResponse<String> post(String node, String type, byte[] file) throws IOException, InterruptedException {
        return answer(request(node + BATCHES)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(file))
                .build());
    }

    /** How a batch stands, as a node answers. */
    public JsonObject ask(String node, long batch) throws IOException, InterruptedException {
        return json(answer(request(node + BATCHES + "/" + batch).build()));
    }

    /** How a batch has ended. */
    public JsonObject ended(String node, long batch) throws Exception {
        Await.until(
                "batch " + batch + " has ended",
                () -> !List.of("received", "running").contains(ask(node, batch).getString("state")));
        return ask(node, batch);
    }

    public HttpResponse<String> answer(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    public static JsonObject json(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    /** An export of these rows. */
    public static String csv(List<String> rows) {
        return HEADINGS + "\n" + String.join("\n", rows) + "\n";
    }

    /** A request with the token. */
    public HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + token);
    }
}
