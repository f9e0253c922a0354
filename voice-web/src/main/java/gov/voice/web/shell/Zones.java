package gov.voice.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Time zones to choose from: those of the country and its territories, the office's own first. */
@Named
@RequestScoped
public class Zones {
    private static final List<String> COUNTRY = List.of(
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Phoenix",
            "America/Los_Angeles",
            "America/Anchorage",
            "Pacific/Honolulu",
            "America/Puerto_Rico",
            "Pacific/Guam");

    @Inject
    private Shell shell;

    /** IANA names. */
    public Set<String> getAll() {
        Set<String> all = new LinkedHashSet<>();
        all.add(shell.getZone().getId());
        all.addAll(COUNTRY);
        return all;
    }

    /** What a zone is called, with the city that its name comes from. */
    public String label(String zone) {
        String city = zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ');
        return ZoneId.of(zone).getDisplayName(TextStyle.FULL, shell.getLocale()) + " (" + city + ")";
    }
}
