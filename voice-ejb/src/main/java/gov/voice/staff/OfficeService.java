package gov.voice.staff;

import static gov.voice.access.Role.ADMINISTRATOR;

import gov.voice.access.Gated;
import gov.voice.access.Permit;
import gov.voice.access.Trail;
import gov.voice.platform.Conflict;
import gov.voice.platform.Database;
import gov.voice.platform.NotFound;
import gov.voice.platform.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.ZoneId;

/**
 * What an administrator does with offices. An office's number stands in every notice of its cases and its zone decides
 * when families are called, so both are somebody's to answer for: nothing is assumed.
 */
@Stateless
@Gated
public class OfficeService {
    @Inject
    private Database database;

    @Inject
    private Trail trail;

    /** An office as it stands, to be changed. */
    @Permit(ADMINISTRATOR)
    public OfficeForm find(long id) {
        return database.query(
                handle -> handle.createQuery("select version, code, name, time_zone, phone from office where id = :id")
                        .bind("id", id)
                        .mapTo(OfficeForm.class)
                        .findOne()
                        .orElseThrow(NotFound::new));
    }

    /**
     * Opens a field office.
     *
     * @return its id
     * @throws Refused where the code is taken or the zone is none
     */
    @Permit(ADMINISTRATOR)
    public long open(@Valid OfficeForm office) {
        requireZone(office.timeZone());
        long id = database.query(handle -> handle.createQuery("""
                        insert into office (code, name, time_zone, phone)
                        values (:code, :name, :timeZone, :phone) on conflict (code) do nothing returning id""")
                .bindMethods(office)
                .mapTo(Long.class)
                .findOne()
                .orElseThrow(() -> new Refused("office-code-taken")));
        trail.concerns("office", id);
        return id;
    }

    /**
     * Changes an office's name, zone and number; what is sent from then on tells the new number.
     *
     * @throws Conflict where somebody else changed it since it was read
     * @throws Refused where the zone is none
     */
    @Permit(ADMINISTRATOR)
    public void change(long id, @Valid OfficeForm office) {
        requireZone(office.timeZone());
        trail.concerns("office", id);
        int changed = database.query(handle ->
                handle.createUpdate("""
                        update office set name = :name, time_zone = :timeZone, phone = :phone, version = version + 1
                        where id = :id and version = :version""").bind("id", id).bindMethods(office).execute());
        if (changed == 0) {
            find(id);
            throw new Conflict();
        }
    }

    private static void requireZone(String zone) {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new Refused("office-zone");
        }
    }
}
