package gov.voice.web.staff;

import gov.voice.access.Role;
import gov.voice.platform.NotFound;
import gov.voice.staff.NewStaff;
import gov.voice.staff.OfficeRow;
import gov.voice.staff.StaffRow;
import gov.voice.staff.StaffService;
import gov.voice.web.shell.Acts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Accounts, for an administrator: all of them, a new one, and the one that the address names. Offices are {@link OfficePart}'s. */
@Named
@ViewScoped
public class StaffListView implements Serializable {
    static final String SELF = "/staff/list.xhtml?faces-redirect=true";
    private static final long serialVersionUID = 1L;

    @EJB
    private transient StaffService staffService;

    @Inject
    private transient Acts acts;

    @Inject
    private OfficePart officePart;

    private List<StaffRow> rows = List.of();
    private List<OfficeRow> offices = List.of();
    private Long accountId;
    private StaffRow account;
    private String fullName;
    private String login;
    private Role role;
    private long officeId;
    private transient String password;
    private transient String newPassword;

    /** Reads accounts and offices; refuses, before anything shows, whoever may not see accounts. */
    public void load() {
        rows = staffService.list();
        offices = staffService.offices();
        if (accountId != null) {
            account = rows.stream()
                    .filter(row -> row.id() == accountId)
                    .findFirst()
                    .orElseThrow(NotFound::new);
        }
        officePart.load();
    }

    /** Opens the account that was typed. */
    public String open() {
        return acts.done(
                "staff.opened",
                SELF,
                () -> staffService.open(new NewStaff(login, fullName, role, officeId, password)),
                this::load);
    }

    /** Ends an account as it was seen. */
    public String end(long id, long version) {
        return acts.done("saved", SELF, () -> staffService.end(id, version), this::load);
    }

    /** Restores an account as it was seen. */
    public String restore(long id, long version) {
        return acts.done("saved", SELF, () -> staffService.restore(id, version), this::load);
    }

    /** Ends the lock of the account that the address names. */
    public String unlock() {
        return acts.done(
                "staff.unlocked", SELF, () -> staffService.unlock(account.id(), account.version()), this::load);
    }

    /** Gives the account that the address names another password, with which its person chooses their own. */
    public String reset() {
        return acts.done(
                "staff.reset.done",
                SELF,
                () -> staffService.resetPassword(account.id(), account.version(), newPassword),
                this::load);
    }

    public List<StaffRow> getRows() {
        return rows;
    }

    public List<OfficeRow> getOffices() {
        return offices;
    }

    /** Roles that a person can have. */
    public Set<Role> getRoles() {
        return EnumSet.complementOf(EnumSet.of(Role.SYSTEM));
    }

    /** The account that the address names; null where it names none. */
    public StaffRow getAccount() {
        return account;
    }

    public Long getAccountId() {
        return accountId;
    }

    public void setAccountId(Long accountId) {
        this.accountId = accountId;
    }

    public String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = fullName;
    }

    public String getLogin() {
        return login;
    }

    /** Sign-in names are written small, however they are typed. */
    public void setLogin(String login) {
        this.login = login == null ? null : login.strip().toLowerCase(Locale.ROOT);
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public long getOfficeId() {
        return officeId;
    }

    public void setOfficeId(long officeId) {
        this.officeId = officeId;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getNewPassword() {
        return newPassword;
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }
}
