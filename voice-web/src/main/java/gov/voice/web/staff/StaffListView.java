package gov.voice.web.staff;

import gov.voice.access.Role;
import gov.voice.platform.Refused;
import gov.voice.staff.NewStaff;
import gov.voice.staff.OfficeRow;
import gov.voice.staff.StaffRow;
import gov.voice.staff.StaffService;
import gov.voice.web.shell.Words;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Accounts and offices, for an administrator. */
@Named
@ViewScoped
public class StaffListView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String SELF = "/staff/list.xhtml?faces-redirect=true";

    @EJB
    private transient StaffService staffService;

    @Inject
    private transient Words words;

    private List<StaffRow> rows = List.of();
    private List<OfficeRow> offices = List.of();
    private String fullName;
    private String login;
    private Role role;
    private long officeId;
    private String password;

    /** Reads accounts and offices; an act is on what was read here, and seen. */
    public void load() {
        rows = staffService.list();
        offices = staffService.offices();
    }

    /** Opens the account that was typed. */
    public String open() {
        try {
            staffService.open(new NewStaff(login, fullName, role, officeId, password));
            words.done("staff.opened");
            return SELF;
        } catch (Refused refused) {
            words.refused(refused);
            return null;
        }
    }

    /** Ends an account as it was seen. */
    public String end(long id, long version) {
        try {
            staffService.end(id, version);
            words.done("saved");
            return SELF;
        } catch (Refused refused) {
            words.refused(refused);
            return null;
        }
    }

    /** Restores an account as it was seen. */
    public String restore(long id, long version) {
        staffService.restore(id, version);
        words.done("saved");
        return SELF;
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

    public String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = fullName;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
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
}
