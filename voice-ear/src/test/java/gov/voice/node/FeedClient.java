package gov.voice.node;

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
import org.jdbi.v3.core.Jdbi;

/** Another system that sends its detention export by REST, with a token of its own. */
final class FeedClient {
    private static final String TOKEN = "voice_" + "n".repeat(43);
    private static final String HEADINGS = "Alien File Number,Last Name,First Name,Birth Date,Stay Book In Date Time,"
            + "Book In Date Time,Book Out Date Time,Detention Release Reason,Departed Date\n";

    private final HttpClient client = HttpClient.newHttpClient();

    /** With a token that the owner puts where an administrator's would stand. */
    static FeedClient knownTo(Jdbi owner) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(TOKEN.getBytes(StandardCharsets.UTF_8));
        owner.useHandle(handle -> handle.execute(
                "insert into feed_token (feed, label, prefix, hash, made_by) select 'ice-detention', 'nodes', 'voice_nnnnnn', ?, min(id) from staff",
                hash));
        return new FeedClient();
    }

    /** Sends rows to a node; returns the batch's number. */
    long send(String node, List<String> rows) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                request(node + "/api/feeds/ice-detention/batches")
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofString(HEADINGS + String.join("\n", rows) + "\n"))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != HttpURLConnection.HTTP_ACCEPTED) {
            throw new IOException("The file was not taken: " + answer.statusCode() + " " + answer.body());
        }
        String location = answer.headers().firstValue("Location").orElseThrow();
        return Long.parseLong(location.substring(location.lastIndexOf('/') + 1));
    }

    /** How a batch stands, as a node answers. */
    JsonObject ask(String node, long batch) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                request(node + "/api/feeds/ice-detention/batches/" + batch).build(), BodyHandlers.ofString());
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + TOKEN);
    }
}
