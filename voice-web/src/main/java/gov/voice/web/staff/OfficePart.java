package gov.voice.web.staff;

import gov.voice.staff.OfficeForm;
import gov.voice.staff.OfficeService;
import gov.voice.web.shell.Acts;
import gov.voice.web.shell.Shell;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;

/** The office to change that the address names, or a new one: a part of the page {@code staff/list.xhtml}. */
@Named
@ViewScoped
public class OfficePart implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient OfficeService officeService;

    @Inject
    private transient Acts acts;

    @Inject
    private transient Shell shell;

    private Long id;
    private long version;
    private String code;
    private String name;
    private String timeZone;
    private String phone;

    void load() {
        if (id == null) {
            timeZone = shell.getZone().getId();
            return;
        }
        OfficeForm known = officeService.find(id);
        version = known.version();
        code = known.code();
        name = known.name();
        timeZone = known.timeZone();
        phone = known.phone();
    }

    /** Opens the office that was typed, or keeps what was changed of the one that the address names. */
    public String save() {
        return acts.done(id == null ? "office.opened" : "saved", StaffListView.SELF, this::keep, this::reread);
    }

    private void keep() {
        OfficeForm form = new OfficeForm(
                version, code == null ? null : code.strip().toUpperCase(Locale.ROOT), name, timeZone, phone);
        if (id == null) {
            officeService.open(form);
        } else {
            officeService.change(id, form);
        }
    }

    private void reread() {
        version = officeService.find(id).version();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }
}
