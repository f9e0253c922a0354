package gov.voice.platform;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;

/** Writes changed records now, so that SQL of the same act sees them and a lost race is told as one. */
public final class Changes {
    private Changes() {}

    /** @throws Conflict where somebody else changed one of the records since it was read */
    public static void write(EntityManager entities) {
        try {
            entities.flush();
        } catch (OptimisticLockException e) {
            throw new Conflict();
        }
    }
}
