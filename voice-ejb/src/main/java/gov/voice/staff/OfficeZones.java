package gov.voice.staff;

import gov.voice.platform.Database;
import gov.voice.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;

/** For services: the zone in which an office works. */
@ApplicationScoped
public class OfficeZones {
    @Inject
    private Database database;

    /** @throws NotFound where there is no such office */
    public ZoneId of(long officeId) {
        return database.query(handle -> handle.createQuery("select time_zone from office where id = :id")
                .bind("id", officeId)
                .mapTo(String.class)
                .findOne()
                .map(ZoneId::of)
                .orElseThrow(NotFound::new));
    }
}
