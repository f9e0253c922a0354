package gov.voice.staff;

import gov.voice.access.Role;
import gov.voice.platform.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/**
 * Somebody who works here: a name to sign in with, one role, one office. Accounts are ended, never deleted: the trail
 * and the records point to them.
 */
@Entity
@Table(name = "staff")
public class StaffMember extends BaseEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "staff_seq")
    @SequenceGenerator(name = "staff_seq", sequenceName = "staff_seq", allocationSize = 1)
    private Long id;

    private String login;

    @Column(name = "full_name")
    private String fullName;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "office_id")
    private Long officeId;

    private String language = "en";
    private boolean shortcuts = true;
    private boolean enabled = true;

    protected StaffMember() {}

    /** A new account, which can sign in as soon as it has a credential. */
    public StaffMember(String login, String fullName, Role role, long officeId) {
        this.login = login;
        this.fullName = fullName;
        this.role = role;
        this.officeId = officeId;
    }

    @Override
    public Long getId() {
        return id;
    }

    public String getLogin() {
        return login;
    }

    public String getFullName() {
        return fullName;
    }

    public Role getRole() {
        return role;
    }

    public Long getOfficeId() {
        return officeId;
    }

    /** Language of the pages: {@code en} or {@code es}. */
    public String getLanguage() {
        return language;
    }

    /** Whether single keys work as shortcuts for this person (WCAG 2.1.4). */
    public boolean isShortcuts() {
        return shortcuts;
    }

    public boolean isEnabled() {
        return enabled;
    }

    /** Ends the account: whoever is signed in with it is nobody within {@link StaffDirectory#KEPT}. */
    public void end() {
        enabled = false;
    }

    /** Lets the account sign in again. */
    public void restore() {
        enabled = true;
    }

    /** How the person wants the pages. */
    public void prefer(String newLanguage, boolean withShortcuts) {
        language = newLanguage;
        shortcuts = withShortcuts;
    }
}
