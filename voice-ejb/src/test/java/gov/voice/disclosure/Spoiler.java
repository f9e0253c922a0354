package gov.voice.disclosure;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/** Spoils parts of a question at random. */
final class Spoiler {
    private final Random random;
    private final Asked asked;

    Spoiler(Random random, Asked asked) {
        this.random = random;
        this.asked = asked;
    }

    void maybe(Runnable spoil) {
        if (random.nextInt(4) == 0) {
            spoil.run();
        }
    }

    void rarely(Runnable spoil) {
        if (random.nextInt(12) == 0) {
            spoil.run();
        }
    }

    @SafeVarargs
    final <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }

    long number(int below) {
        return random.nextInt(below);
    }

    /** Some instant around those the question is about, also equal to one of them. */
    Instant instant() {
        Instant base = random.nextBoolean() ? asked.known : Asked.NOW;
        return base.minus(Duration.ofHours(random.nextInt(40))).plusSeconds(random.nextInt(3) - 1L);
    }
}
