package gov.voice.web.casefile;

import gov.voice.standing.Saying;
import gov.voice.standing.Standing;
import gov.voice.standing.StandingEntry;
import gov.voice.standing.StandingService;
import gov.voice.web.shell.Shell;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Where things stand: both tracks on one axis, and what may be said. All of its state is in the address. */
@Named
@RequestScoped
public class CaseTimelineView {
    @EJB
    private StandingService standingService;

    @Inject
    private CaseHead caseHead;

    @Inject
    private Shell shell;

    private String track = "both";
    private String day;
    private String words;
    private Standing standing;
    private List<Saying> sayings;

    /** Reads the case as of the day that the address asks for. */
    public void load() {
        standing = standingService.of(caseHead.getId(), shell.getLanguage(), asOf(), shell.getZone());
        words = "es".equals(words) || "en".equals(words) ? words : shell.getLanguage();
        sayings = standingService.mayBeSaid(caseHead.getId(), words);
    }

    private LocalDate asOf() {
        try {
            return day == null || day.isBlank() ? null : LocalDate.parse(day);
        } catch (DateTimeException e) {
            day = null;
            return null;
        }
    }

    /** The entries of the chosen track. */
    public List<StandingEntry> getEntries() {
        return standing.entries().stream()
                .filter(entry -> "both".equals(track) || entry.track().equalsIgnoreCase(track))
                .toList();
    }

    /** The newest entry of a track; null where nothing is known. */
    public StandingEntry now(String ofTrack) {
        return standing.now(ofTrack).orElse(null);
    }

    /** A date as the axis shows it. */
    public String axisDate(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", shell.getLocale()).format(date);
    }

    public Standing getStanding() {
        return standing;
    }

    public List<Saying> getSayings() {
        return sayings;
    }

    public String getTrack() {
        return track;
    }

    public void setTrack(String track) {
        this.track = track == null ? "both" : track;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
