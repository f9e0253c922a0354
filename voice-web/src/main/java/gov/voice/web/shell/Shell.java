package gov.voice.web.shell;

import gov.voice.access.Role;
import gov.voice.platform.NotFound;
import gov.voice.platform.Setting;
import gov.voice.platform.Settings;
import gov.voice.staff.Self;
import gov.voice.staff.SelfService;
import gov.voice.task.TaskService;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewMetadata;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands around every page: who is signed in, the menu, the session's clock, the office's time. */
@Named
@RequestScoped
public class Shell {
    private static final String LANGUAGE = "gov.voice.language";

    /** Roles that a task can fall to. */
    private static final Set<Role> WITH_TASKS =
            EnumSet.of(Role.SPECIALIST, Role.RELATIONS, Role.DISCLOSURE, Role.SUPERVISOR);

    @EJB
    private SelfService selfService;

    @EJB
    private TaskService taskService;

    @Inject
    private FacesContext faces;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    private Self self;

    /** The signed-in person; null on pages before sign-in. */
    public Self getSelf() {
        if (self == null && faces.getExternalContext().getUserPrincipal() != null) {
            self = selfService.whoAmI();
        }
        return self;
    }

    /** Language of the pages: the person's own, else what the browser asks for. */
    public String getLanguage() {
        if (getSelf() == null) {
            return getBareLanguage();
        }
        faces.getExternalContext().getSessionMap().put(LANGUAGE, self.language());
        return self.language();
    }

    /** Language of pages that must show even where no service answers: the last one shown, else the browser's. */
    public String getBareLanguage() {
        Object last = faces.getExternalContext().getSession(false) == null
                ? null
                : faces.getExternalContext().getSessionMap().get(LANGUAGE);
        if (last != null) {
            return last.toString();
        }
        return "es".equals(faces.getExternalContext().getRequestLocale().getLanguage()) ? "es" : "en";
    }

    public Locale getLocale() {
        return Locale.forLanguageTag(getLanguage());
    }

    /** The areas that this person's role has. */
    public List<MenuEntry> getMenu() {
        String shown = faces.getViewRoot().getViewId();
        return Arrays.stream(Area.values())
                .filter(area -> area.isFor(getSelf().role()))
                .map(area -> area.entry(shown, area == Area.DAY ? waiting() : 0))
                .toList();
    }

    private long waiting() {
        return WITH_TASKS.contains(getSelf().role()) ? taskService.waitingCount() : 0;
    }

    /** Whether the role has an area of this name. */
    public boolean may(String area) {
        return Arrays.stream(Area.values())
                .anyMatch(one ->
                        one.name().equalsIgnoreCase(area) && one.isFor(getSelf().role()));
    }

    public String getRoleKey() {
        return "role." + getSelf().role().name();
    }

    /** First letters of the person's names. */
    public String getInitials() {
        StringBuilder letters = new StringBuilder();
        for (String part : getSelf().fullName().split(" ", -1)) {
            if (!part.isEmpty() && letters.length() < 2) {
                letters.append(part.charAt(0));
            }
        }
        return letters.toString();
    }

    public long getSessionSeconds() {
        return settings.minutes(Setting.SESSION_MINUTES).toSeconds();
    }

    public long getSessionMinutes() {
        return settings.number(Setting.SESSION_MINUTES);
    }

    /** An instant in the office's zone, as people write it. */
    public String local(Instant instant) {
        if (instant == null) {
            return "";
        }
        String pattern = "d MMM yyyy, HH:mm";
        return DateTimeFormatter.ofPattern(pattern, getLocale())
                .withZone(getZone())
                .format(instant);
    }

    /** A moment to be in time for: the hour today, the weekday within a week, else the day. */
    public String due(Instant instant) {
        ZonedDateTime moment = instant.atZone(getZone());
        long days = ChronoUnit.DAYS.between(clock.instant().atZone(getZone()).toLocalDate(), moment.toLocalDate());
        String pattern = days == 0 ? "HH:mm" : days > 0 && days < DayOfWeek.values().length ? "EEE HH:mm" : "d MMM";
        return DateTimeFormatter.ofPattern(pattern, getLocale()).format(moment);
    }

    /** A day, as people write it. */
    public String day(LocalDate day) {
        return day == null
                ? ""
                : DateTimeFormatter.ofPattern("d MMM yyyy", getLocale()).format(day);
    }

    /** The time of day of an instant where it happened, with the zone's short name; empty where only the day is known. */
    public String hour(Instant instant, String zone) {
        return instant == null
                ? ""
                : DateTimeFormatter.ofPattern("HH:mm z", getLocale())
                        .withZone(ZoneId.of(zone))
                        .format(instant);
    }

    /** Whether the person has one of these roles, named as {@link Role} names them. */
    public boolean is(String... roles) {
        return Arrays.asList(roles).contains(getSelf().role().name());
    }

    /** The zone of the person's office. */
    public ZoneId getZone() {
        return ZoneId.of(getSelf() == null ? "America/New_York" : getSelf().officeZone());
    }

    /**
     * What tells this page from others, for texts that the browser keeps until they are saved: the page and the records it
     * is about, whether or not its address still says so.
     */
    public String getPageKey() {
        UIViewRoot view = faces.getViewRoot();
        return view.getViewId()
                + ViewMetadata.getViewParameters(view).stream()
                        .map(parameter -> parameter.getName() + "=" + parameter.getStringValue(faces))
                        .filter(parameter -> !parameter.endsWith("=null"))
                        .sorted()
                        .collect(Collectors.joining("&", "?", ""));
    }

    /**
     * Refuses a page whose address cannot be read, before anything of it shows: what loads the page, and judges who may
     * see it, was left out.
     *
     * @throws NotFound as for a record that is not there
     */
    public void requireReadableAddress() {
        if (!faces.isPostback() && faces.isValidationFailed()) {
            throw new NotFound();
        }
    }
}
