package gov.voice.operation;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * How the product runs at a moment.
 *
 * @param schemaFound newest migration that the database has seen
 * @param schemaExpected newest migration of this build
 * @param databaseRole as which the server is connected
 * @param bound whether the policies hold for that role
 */
public record Health(
        Instant at,
        int schemaFound,
        int schemaExpected,
        String databaseRole,
        boolean bound,
        String databaseVersion,
        List<JobRow> jobs,
        List<QueueRow> queues,
        List<FeedHealth> feeds)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public Health {
        jobs = List.copyOf(jobs);
        queues = List.copyOf(queues);
        feeds = List.copyOf(feeds);
    }
}
