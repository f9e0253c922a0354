package gov.voice.task;

/** How a task that ends by a person's word ended. The names are keys of the bundles ({@code task.outcome.…}). */
public enum TaskOutcome {
    /** What was asked is done. */
    DONE,
    /** It was tried and did not work. */
    NOT_POSSIBLE
}
