package gov.voice.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what the product's workers do by themselves. */
final class Patience {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int LOOK_MILLIS = 50;

    private Patience() {}

    /** Returns as soon as the condition holds; after three minutes says what was waited for in vain. */
    static void until(String what, BooleanSupplier condition) {
        Instant end = Instant.now().plus(LIMIT);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("Waited in vain until " + what);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
