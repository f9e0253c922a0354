package gov.voice.ear;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Waits for a condition, not for a time. */
final class Await {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LOOK_MILLIS = 200;

    private Await() {}

    /** Returns as soon as a path of the server answers with this status; fails after a minute. */
    static void status(String server, String path, int status) throws IOException, InterruptedException {
        Person person = new Person(server);
        Instant end = Instant.now().plus(PATIENCE);
        int seen = person.get(path).statusCode();
        while (seen != status) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(path + " answers " + seen + ", not " + status);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            seen = person.get(path).statusCode();
        }
    }
}
