package gov.voice.tools.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends a file to the feed as its owner would, by REST, and waits until the batch has ended. */
record FeedClient(String address, String token) {
    private static final Pattern STATE = Pattern.compile("\"state\"\\s*:\\s*\"(\\w+)\"");
    private static final int ACCEPTED = 202;
    private static final long LOOK_AGAIN_MILLIS = 20;

    /** The final answer, as JSON. */
    String send(Path file) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpResponse<String> posted = client.send(
                request(URI.create(address + "/api/feeds/ice-detention/batches"))
                        .header("Content-Type", "text/csv")
                        .POST(HttpRequest.BodyPublishers.ofFile(file))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (posted.statusCode() != ACCEPTED) {
            throw new IOException("The file was not taken: " + posted.statusCode() + " " + posted.body());
        }
        URI location = URI.create(address)
                .resolve(posted.headers().firstValue("Location").orElseThrow());
        while (true) {
            String answer = client.send(request(location).GET().build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            Matcher state = STATE.matcher(answer);
            if (!state.find()) {
                throw new IOException("No state in " + answer);
            }
            if (!state.group(1).equals("received") && !state.group(1).equals("running")) {
                return answer;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    private HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + token);
    }
}
