package gov.voice.web.health;

import gov.voice.platform.Database;
import gov.voice.platform.DatabaseRole;
import gov.voice.platform.SchemaVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready is a server whose database answers, has this build's schema, and holds its policies against the role the server
 * connects as.
 */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

    @Inject
    private Database database;

    @Inject
    private SchemaVersion schema;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("voice-database").withData("schema-expected", SchemaVersion.EXPECTED);
        try {
            DatabaseRole role = database.role();
            answer.withData("role", role.name()).withData("role-bound-by-policies", role.bound());
            answer.withData("schema-found", schema.found());
            return answer.status(role.bound() && schema.fits()).build();
        } catch (RuntimeException e) {
            // The message may name hosts and users; health is read by anybody, the log is not.
            return answer.down()
                    .withData("problem", "database or schema cannot be read; see the server's log")
                    .build();
        }
    }
}
