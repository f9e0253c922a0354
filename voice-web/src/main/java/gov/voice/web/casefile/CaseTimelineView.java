package gov.voice.web.casefile;

import gov.voice.standing.Saying;
import gov.voice.standing.Standing;
import gov.voice.standing.StandingEntry;
import gov.voice.standing.StandingService;
import gov.voice.web.shell.Age;
import gov.voice.web.shell.Shell;
import gov.voice.web.shell.Words;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;

/** Where things stand: both tracks on one axis, and what may be said. All of its state is in the address. */
@Named
@RequestScoped
public class CaseTimelineView {
    private static final String FEED = "feed.name.";
    private static final String BOTH = "both";
    private static final Set<String> TRACKS = Set.of(BOTH, "criminal", "immigration");

    @EJB
    private StandingService standingService;

    @Inject
    private CaseHead caseHead;

    @Inject
    private Shell shell;

    @Inject
    private Age age;

    @Inject
    private Words sentence;

    private String track = BOTH;
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
                .filter(entry -> BOTH.equals(track) || entry.track().equalsIgnoreCase(track))
                .toList();
    }

    /** The newest entry of a track; null where nothing is known. */
    public StandingEntry now(String ofTrack) {
        return standing.now(ofTrack).orElse(null);
    }

    /** Address of the same view with another track or other words. */
    public String link(String otherTrack, String otherWords) {
        return todayLink(otherTrack, otherWords) + (day == null || day.isBlank() ? "" : "&day=" + day);
    }

    /** Address of the same view as of now. */
    public String getTodayLink() {
        return todayLink(track, words);
    }

    private String todayLink(String otherTrack, String otherWords) {
        return "timeline.xhtml?id=" + caseHead.getId() + "&track=" + otherTrack + "&words=" + otherWords;
    }

    /** Where a fact comes from, in words: what was seen or who said so, or the feed by its name; and who verified it. */
    public String source(StandingEntry entry) {
        String kind = sentence.orElse(
                "standing.source." + entry.source(),
                sentence.orElse(FEED + entry.source(), sentence.get("standing.source.OTHER")));
        String from = entry.sourceDetail() == null ? kind : kind + ": " + entry.sourceDetail();
        String verified = !entry.verified()
                ? sentence.get("standing.unverified")
                : entry.verifiedBy() == null
                        ? sentence.get("standing.verified.source")
                        : sentence.get("standing.verified.by", entry.verifiedBy());
        return from + " · " + verified;
    }

    /** How fresh it is: when its source was last heard, else since when it is known. */
    public String freshness(StandingEntry entry) {
        return entry.checkedAt() == null
                ? sentence.get("standing.known", shell.local(entry.knownAt()))
                : sentence.get("standing.checked", age.of(entry.checkedAt()));
    }

    /** How far it may be told, in words; when it was told, where it was. */
    public String telling(StandingEntry entry) {
        return entry.toldAt() == null
                ? sentence.get("telling." + entry.telling())
                : sentence.get("telling.TOLD.on", axisDate(LocalDate.ofInstant(entry.toldAt(), shell.getZone())));
    }

    /** The tone of the mark that says so. */
    public String tone(StandingEntry entry) {
        return switch (entry.telling()) {
            case TOLD, RELEASED -> "good";
            case NEVER, WITHHELD -> "danger";
            case PUBLIC_RECORD -> "info";
            case WAITS, REGISTRANTS_ONLY, ASK_DISCLOSURE, IN_REVIEW, UNVERIFIED -> "wait";
        };
    }

    /** The icon of the mark that says so. */
    public String icon(StandingEntry entry) {
        return switch (entry.telling()) {
            case TOLD, RELEASED -> "check-circle";
            case NEVER, WITHHELD -> "ban";
            case PUBLIC_RECORD -> "book";
            case WAITS, REGISTRANTS_ONLY, ASK_DISCLOSURE, IN_REVIEW, UNVERIFIED -> "hourglass";
        };
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
        this.track = TRACKS.contains(String.valueOf(track)) ? track : BOTH;
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
