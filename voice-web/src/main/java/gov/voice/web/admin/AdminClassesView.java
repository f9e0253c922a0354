package gov.voice.web.admin;

import gov.voice.disclosure.NewReleaseClass;
import gov.voice.disclosure.ReleaseClassRow;
import gov.voice.disclosure.ReleaseClassService;
import gov.voice.web.shell.Acts;
import gov.voice.web.shell.Shell;
import gov.voice.web.shell.Words;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** How each stage may be told today, what held before, and a new row from a day to come. */
@Named
@ViewScoped
public class AdminClassesView implements Serializable {
    private static final long serialVersionUID = 1L;

    /** First rows reach back before the office did; a year so early is no date that anybody set. */
    private static final int BEFORE_ALL = 1900;

    @EJB
    private transient ReleaseClassService classService;

    @Inject
    private transient Acts acts;

    @Inject
    private transient Shell shell;

    @Inject
    private transient Words words;

    @Inject
    private transient Clock clock;

    private String code;
    private List<ReleaseClassRow> rows = List.of();
    private List<ReleaseClassRow> history = List.of();
    private LocalDate from;
    private String letter;
    private boolean urgent;
    private boolean byPerson;
    private String authority;

    /** Reads today's classes, and the history of the stage that the address asks for; its form begins as it stands. */
    public void load() {
        read();
        if (code != null) {
            ReleaseClassRow newest = history.get(0);
            letter = newest.letter();
            urgent = newest.urgent();
            byPerson = newest.byPerson();
            authority = newest.authority();
        }
    }

    /** What stands, without the form. */
    private void read() {
        rows = classService.on(getToday());
        if (code != null) {
            history = classService.history(code);
        }
    }

    /** Adds the row that was written. */
    public String add() {
        return acts.done(
                "saved",
                "/admin/classes.xhtml?faces-redirect=true&stage=" + code,
                () -> classService.add(new NewReleaseClass(code, letter, urgent, byPerson, authority, from)),
                this::read);
    }

    /** Since when a row holds, in words. */
    public String since(ReleaseClassRow row) {
        return row.validFrom().getYear() <= BEFORE_ALL ? words.get("class.always") : shell.day(row.validFrom());
    }

    /** Whether the person writes classes, rather than reading them. */
    public boolean isEdits() {
        return shell.is("ADMINISTRATOR");
    }

    public LocalDate getToday() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** What the stage is called whose history is shown. */
    public String getTitle() {
        return history.get(0).title(shell.getLanguage());
    }

    public List<ReleaseClassRow> getRows() {
        return rows;
    }

    public List<ReleaseClassRow> getHistory() {
        return history;
    }

    public String getCode() {
        return code;
    }

    /** Takes only what can be the code of a stage. */
    public void setCode(String code) {
        this.code = code != null && code.matches("(CJ|IM)[0-9]{2}") ? code : null;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public String getLetter() {
        return letter;
    }

    public void setLetter(String letter) {
        this.letter = letter;
    }

    public boolean isUrgent() {
        return urgent;
    }

    public void setUrgent(boolean urgent) {
        this.urgent = urgent;
    }

    public boolean isByPerson() {
        return byPerson;
    }

    public void setByPerson(boolean byPerson) {
        this.byPerson = byPerson;
    }

    public String getAuthority() {
        return authority;
    }

    public void setAuthority(String authority) {
        this.authority = authority;
    }
}
