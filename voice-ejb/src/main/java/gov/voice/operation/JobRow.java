package gov.voice.operation;

import java.io.Serializable;
import java.time.Instant;

/**
 * A job that one server at a time runs.
 *
 * @param name key of the bundles ({@code job.…})
 * @param lastRun null: never
 * @param late whether it should have run since
 */
public record JobRow(String name, Instant lastRun, Instant lastOk, boolean late) implements Serializable {
    private static final long serialVersionUID = 1L;
}
