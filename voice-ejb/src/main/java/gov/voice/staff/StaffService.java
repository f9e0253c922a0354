package gov.voice.staff;

import static gov.voice.access.Role.ADMINISTRATOR;

import gov.voice.access.Acting;
import gov.voice.access.Gated;
import gov.voice.access.Permit;
import gov.voice.access.Role;
import gov.voice.access.SystemWork;
import gov.voice.access.Trail;
import gov.voice.platform.Changes;
import gov.voice.platform.Database;
import gov.voice.platform.NotFound;
import gov.voice.platform.Refused;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What an administrator does with accounts. */
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
    private Event<AccountEnded> ended;

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

    /**
     * Opens an account with its first password. Whoever signs in with it must choose one of their own first.
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
                        "insert into staff_credential (staff_id, password_hash, must_change) values (:id, :hash, true)")
                .bind("id", member.getId())
                .bind("hash", PasswordHash.of(account.password()))
                .execute());
        trail.concerns("staff", member.getId());
        return member.getId();
    }

    /**
     * Ends an account: nobody signs in with it any more, whoever is signed in is nobody within {@link StaffDirectory#KEPT},
     * and its open tasks are nobody's.
     *
     * @throws Refused where it is the administrator's own
     */
    @Permit(ADMINISTRATOR)
    public void end(long id, long version) {
        if (Acting.actor().id() == id) {
            throw new Refused("own-account");
        }
        member(id, version).end();
        Changes.write(entities);
        ended.fire(new AccountEnded(id));
    }

    /** Lets an ended account sign in again. */
    @Permit(ADMINISTRATOR)
    public void restore(long id, long version) {
        member(id, version).restore();
    }

    /**
     * Puts another password in the place of one that was forgotten or became known, and ends a lock. Whoever signs in with
     * it must choose one of their own first.
     *
     * @throws Refused where it is the administrator's own account, whose password is changed like anybody's
     */
    @Permit(ADMINISTRATOR)
    public void resetPassword(long id, long version, @NotNull @Size(min = 12, max = 200) String password) {
        if (Acting.actor().id() == id) {
            throw new Refused("own-password");
        }
        member(id, version);
        boolean reset = database.query(handle -> handle.createQuery("select reset_password(:id, :hash)")
                .bind("id", id)
                .bind("hash", PasswordHash.of(password))
                .mapTo(Boolean.class)
                .one());
        if (!reset) {
            throw new Refused("no-password-here");
        }
    }

    /** Ends the lock that failed sign-ins have put on an account. */
    @Permit(ADMINISTRATOR)
    public void unlock(long id, long version) {
        member(id, version);
        database.query(handle -> handle.createQuery("select unlock_sign_in(:id)")
                .bind("id", id)
                .mapToMap()
                .one());
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
