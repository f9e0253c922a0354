package gov.voice.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Where services get their clock from; what must hold in time is tested by giving another. */
@ApplicationScoped
public class TimeSource {

    /** The system's clock, in UTC. */
    @Produces
    public Clock clock() {
        return Clock.systemUTC();
    }
}
