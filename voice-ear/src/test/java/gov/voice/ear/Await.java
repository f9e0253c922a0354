package gov.voice.ear;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Waits for a condition, not for a time. */
public final class Await {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int LOOK_MILLIS = 50;

    private Await() {}

    /** Returns as soon as the condition holds; fails after two minutes, saying what was waited for. */
    public static void until(String what, Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.call()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Waited in vain: " + what);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    /** Returns as soon as a path of the server answers with this status; fails after two minutes. */
    static void status(String server, String path, int status) throws Exception {
        Person person = new Person(server);
        until(path + " answers " + status, () -> person.get(path).statusCode() == status);
    }
}
