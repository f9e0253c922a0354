package gov.voice.staff;

import static gov.voice.access.Role.*;

import gov.voice.access.Acting;
import gov.voice.access.Actor;
import gov.voice.access.Gated;
import gov.voice.access.Permit;
import gov.voice.access.SystemWork;
import gov.voice.access.Trail;
import gov.voice.platform.Database;
import gov.voice.platform.NotFound;
import gov.voice.platform.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What everybody may know and set about themselves. */
@Stateless
@Gated
public class SelfService {
    @Inject
    private Database database;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SystemWork system;

    @Inject
    private Trail trail;

    /** Who is signed in. */
    @Permit({HOTLINE, SPECIALIST, RELATIONS, DISCLOSURE, SUPERVISOR, ANALYST, AUDITOR, ADMINISTRATOR})
    public Self whoAmI() {
        return database.query(handle -> handle.createQuery("""
                        select s.id, s.login, s.full_name, s.role, s.office_id, o.name as office_name,
                               o.time_zone as office_zone, s.language, s.shortcuts, own_password_due() as password_due
                        from staff s join office o on o.id = s.office_id where s.id = :id""")
                .bind("id", Acting.actor().id())
                .mapTo(Self.class)
                .findOne()
                .orElseThrow(NotFound::new));
    }

    /** Everybody who works or worked here, by name: staff names are no secret among staff. */
    @Permit({HOTLINE, SPECIALIST, RELATIONS, DISCLOSURE, SUPERVISOR, ANALYST, AUDITOR, ADMINISTRATOR})
    public List<Colleague> colleagues() {
        return database.query(handle -> handle.createQuery("select id, full_name from staff order by full_name")
                .mapTo(Colleague.class)
                .list());
    }

    /** How the pages should be for the signed-in person: {@code en} or {@code es}, with or without single keys. */
    @Permit({HOTLINE, SPECIALIST, RELATIONS, DISCLOSURE, SUPERVISOR, ANALYST, AUDITOR, ADMINISTRATOR})
    public void prefer(String language, boolean shortcuts) {
        entities.find(StaffMember.class, Acting.actor().id()).prefer("es".equals(language) ? "es" : "en", shortcuts);
    }

    /**
     * Changes the signed-in person's password. Sessions that began with the one until now end.
     *
     * @param current the one that is good until now
     * @return when the new one was set
     * @throws Refused where the current one is wrong, or the new one is the same or holds the sign-in name
     */
    @Permit({HOTLINE, SPECIALIST, RELATIONS, DISCLOSURE, SUPERVISOR, ANALYST, AUDITOR, ADMINISTRATOR})
    public Instant changePassword(String current, @NotNull @Size(min = 12, max = 200) String chosen) {
        Actor actor = Acting.actor();
        String stored = database.query(handle ->
                handle.createQuery("select own_password()").mapTo(String.class).one());
        if (!PasswordHash.fits(current == null ? "" : current, stored)) {
            throw new Refused("password-wrong");
        }
        if (chosen.equals(current)) {
            throw new Refused("password-same");
        }
        if (chosen.toLowerCase(Locale.ROOT).contains(actor.name())) {
            throw new Refused("password-holds-name");
        }
        database.query(handle -> handle.createQuery("select choose_password(:hash)")
                .bind("hash", PasswordHash.of(chosen))
                .mapToMap()
                .one());
        trail.concerns("staff", actor.id());
        return system.within(() -> database.query(
                handle -> handle.createQuery("select changed_at from staff_credential where staff_id = :id")
                        .bind("id", actor.id())
                        .mapTo(Instant.class)
                        .one()));
    }
}
