package gov.voice.access;

import gov.voice.access.TrailEntry.Outcome;
import gov.voice.platform.Conflict;
import gov.voice.platform.NotFound;
import gov.voice.platform.Refused;
import jakarta.validation.ConstraintViolationException;

/**
 * An act that was let in and came to nothing. Observed after its transaction was rolled back.
 *
 * @param entry its line in the trail
 */
public record FailedAct(TrailEntry entry) {

    static FailedAct of(Actor actor, String act, Exception failure, Acting.Act inside) {
        Outcome outcome = failure instanceof NotFound
                ? Outcome.NOT_FOUND
                : failure instanceof Refused
                                || failure instanceof Conflict
                                || failure instanceof ConstraintViolationException
                        ? Outcome.REFUSED
                        : Outcome.FAILED;
        return new FailedAct(new TrailEntry(actor, act, outcome, inside.touched(), inside.detail()));
    }
}
