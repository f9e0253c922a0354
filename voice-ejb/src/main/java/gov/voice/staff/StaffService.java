package gov.voice.staff;

import static gov.voice.access.Role.ADMINISTRATOR;

import gov.voice.access.Acting;
import gov.voice.access.Gated;
import gov.voice.access.Permit;
import gov.voice.access.Role;
import gov.voice.access.SystemWork;
import gov.voice.access.Trail;
import gov.voice.platform.Database;
import gov.voice.platform.NotFound;
import gov.voice.platform.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.util.List;

/** What an administrator does with accounts and offices. */
@Stateless
@Gated
public class StaffService {
    @Inject
    private Database database;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SystemWork system;

    @Inject
    private Trail trail;

    /** All accounts, by office and name. Whether one is locked stands with its hash, which no administrator's query sees. */
    @Permit(ADMINISTRATOR)
    public List<StaffRow> list() {
        return system.within(() -> database.query(
                handle -> handle.createQuery("""
                        select s.id, s.version, s.login, s.full_name, s.role, o.name as office, s.enabled,
                               coalesce(c.locked_until > now(), false) as locked
                        from staff s join office o on o.id = s.office_id
                          left join staff_credential c on c.staff_id = s.id
                        order by o.name, s.full_name""").mapTo(StaffRow.class).list()));
    }

    /** All offices, by name. */
    @Permit({
        Role.HOTLINE,
        Role.SPECIALIST,
        Role.RELATIONS,
        Role.DISCLOSURE,
        Role.SUPERVISOR,
        Role.AUDITOR,
        ADMINISTRATOR
    })
    public List<OfficeRow> offices() {
        return database.query(handle -> handle.createQuery(
                        "select id, code, name, time_zone, phone, headquarters from office order by name")
                .mapTo(OfficeRow.class)
                .list());
    }

    /** Opens an office; its zone is an IANA name. Returns its id. */
    @Permit(ADMINISTRATOR)
    public long openOffice(OfficeRow office) {
        long id = database.query(handle -> handle.createQuery("""
                        insert into office (code, name, time_zone, phone, headquarters)
                        values (:code, :name, :zone, :phone, :headquarters) returning id""")
                .bind("code", office.code())
                .bind("name", office.name())
                .bind("zone", office.timeZone())
                .bind("phone", office.phone())
                .bind("headquarters", office.headquarters())
                .mapTo(Long.class)
                .one());
        trail.concerns("office", id);
        return id;
    }

    /**
     * Opens an account with its first password.
     *
     * @throws Refused where the login is taken
     */
    @Permit(ADMINISTRATOR)
    public long open(@Valid NewStaff account) {
        if (exists(account.login())) {
            throw new Refused("login-taken");
        }
        StaffMember member = new StaffMember(account.login(), account.fullName(), account.role(), account.officeId());
        entities.persist(member);
        entities.flush();
        database.query(handle -> handle.createUpdate(
                        "insert into staff_credential (staff_id, password_hash) values (:id, :hash)")
                .bind("id", member.getId())
                .bind("hash", PasswordHash.of(account.password()))
                .execute());
        trail.concerns("staff", member.getId());
        return member.getId();
    }

    /**
     * Ends an account; the last act of nobody's own.
     *
     * @throws Refused where it is the administrator's own
     */
    @Permit(ADMINISTRATOR)
    public void end(long id, long version) {
        if (Acting.actor().id() == id) {
            throw new Refused("own-account");
        }
        member(id, version).end();
    }

    /** Lets an ended account sign in again. */
    @Permit(ADMINISTRATOR)
    public void restore(long id, long version) {
        member(id, version).restore();
    }

    private StaffMember member(long id, long version) {
        StaffMember member = entities.find(StaffMember.class, id);
        if (member == null) {
            throw new NotFound();
        }
        member.requireVersion(version);
        trail.concerns("staff", id);
        return member;
    }

    private boolean exists(String login) {
        return database.query(handle -> handle.createQuery("select exists (select from staff where login = :login)")
                .bind("login", login)
                .mapTo(Boolean.class)
                .one());
    }
}
