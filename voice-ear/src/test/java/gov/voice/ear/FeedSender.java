package gov.voice.ear;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** The machine of a partner, which sends detention exports over HTTP with its token and asks what became of them. */
public final class FeedSender {
    private static final List<String> UNDER_WAY = List.of("received", "running");

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI batches;
    private final String token;

    public FeedSender(Deployed voice, String token) {
        this.batches = URI.create(voice.address() + "/api/feeds/ice-detention/batches");
        this.token = token;
    }

    /** Sends a file and waits for the end of its batch; returns what its location then answers. */
    public JsonObject send(DetentionExport export) throws Exception {
        HttpResponse<String> accepted = post(export);
        if (accepted.statusCode() != HttpURLConnection.HTTP_ACCEPTED) {
            throw new AssertionError("Not accepted: " + accepted.statusCode() + " " + accepted.body());
        }
        URI location = batches.resolve(accepted.headers().firstValue("Location").orElseThrow());
        Await.until(
                location + " has ended",
                () -> !UNDER_WAY.contains(ask(location).get("state").getAsString()));
        return ask(location);
    }

    /** Sends a file; the plain answer. */
    HttpResponse<String> post(DetentionExport export) throws IOException, InterruptedException {
        return client.send(
                request(batches)
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofByteArray(export.csv()))
                        .build(),
                BodyHandlers.ofString());
    }

    private JsonObject ask(URI location) throws IOException, InterruptedException {
        String answer =
                client.send(request(location).build(), BodyHandlers.ofString()).body();
        return JsonParser.parseString(answer).getAsJsonObject();
    }

    private HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + token);
    }
}
