package gov.voice.web.admin;

import gov.voice.operation.SettingRow;
import gov.voice.operation.SettingService;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** The settings that are in force, to read. */
@Named
@RequestScoped
public class AdminSettingsView {
    @EJB
    private SettingService settingService;

    private List<SettingRow> rows = List.of();

    /** Reads them. */
    public void load() {
        rows = settingService.all();
    }

    public List<SettingRow> getRows() {
        return rows;
    }
}
