package gov.voice.ear;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Waits for a condition, not for a time. */
public final class Await {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int LOOK_MILLIS = 20;
    private static final int LOOK_MILLIS_AT_SERVER = 200;

    private Await() {}

    /** Returns as soon as the condition holds; fails, naming it, after two minutes. */
    public static void until(String what, Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.call()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Waited in vain until " + what);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    /** Returns as soon as a path of the server answers with this status; fails after two minutes. */
    static void status(String server, String path, int status) throws IOException, InterruptedException {
        Person person = new Person(server);
        Instant end = Instant.now().plus(PATIENCE);
        int seen = person.get(path).statusCode();
        while (seen != status) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(path + " answers " + seen + ", not " + status);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS_AT_SERVER);
            seen = person.get(path).statusCode();
        }
    }
}
