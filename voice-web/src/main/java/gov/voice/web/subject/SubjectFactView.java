package gov.voice.web.subject;

import gov.voice.fact.FactRow;
import gov.voice.fact.FactService;
import gov.voice.fact.NewFact;
import gov.voice.fact.SourceKind;
import gov.voice.fact.Stage;
import gov.voice.platform.NotFound;
import gov.voice.subject.SubjectDetail;
import gov.voice.subject.SubjectService;
import gov.voice.web.shell.Acts;
import gov.voice.web.shell.Shell;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** A fact to record by hand, or one to correct where the address names it. */
@Named
@ViewScoped
public class SubjectFactView implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient FactService factService;

    @EJB
    private transient SubjectService subjectService;

    @Inject
    private transient Shell shell;

    @Inject
    private transient Acts acts;

    private Long match;
    private Long corrects;
    private SubjectDetail subject;
    private List<Stage> stages = List.of();
    private String code;
    private LocalDate day;
    private LocalTime time;
    private String zone;
    private SourceKind source = SourceKind.DOCUMENT;
    private String detail;

    /** @throws NotFound where the address names no subject, or no fact of it, that the reader may know */
    public void load() {
        if (match == null) {
            throw new NotFound();
        }
        subject = subjectService.ofMatch(match);
        stages = factService.stages();
        zone = shell.getZone().getId();
        if (corrects != null) {
            show(factService.ofSubject(subject.id()).stream()
                    .filter(fact -> fact.id() == corrects)
                    .findFirst()
                    .orElseThrow(NotFound::new));
        }
    }

    /** Records what was typed. */
    public String save() {
        return acts.done("fact.recorded", "/subject/view.xhtml?faces-redirect=true&match=" + match, this::record);
    }

    private void record() {
        NewFact fact = new NewFact(subject.id(), code, day, time, zone, source, detail);
        if (corrects == null) {
            factService.record(fact);
        } else {
            factService.correct(corrects, fact);
        }
    }

    /** Title of a stage in the reader's language. */
    public String title(Stage stage) {
        return "es".equals(shell.getLanguage()) ? stage.titleEs() : stage.titleEn();
    }

    private void show(FactRow fact) {
        code = fact.code();
        day = fact.occurredOn();
        zone = fact.zone();
        time = fact.occurredAt() == null
                ? null
                : fact.occurredAt().atZone(ZoneId.of(zone)).toLocalTime();
        source = SourceKind.valueOf(fact.source());
        detail = fact.sourceDetail();
    }

    public SubjectDetail getSubject() {
        return subject;
    }

    public List<Stage> getStages() {
        return stages;
    }

    public SourceKind[] getSources() {
        return SourceKind.values();
    }

    public Long getMatch() {
        return match;
    }

    public void setMatch(Long match) {
        this.match = match;
    }

    public Long getCorrects() {
        return corrects;
    }

    public void setCorrects(Long corrects) {
        this.corrects = corrects;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public LocalTime getTime() {
        return time;
    }

    public void setTime(LocalTime time) {
        this.time = time;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public SourceKind getSource() {
        return source;
    }

    public void setSource(SourceKind source) {
        this.source = source;
    }

    public String getDetail() {
        return detail;
    }

    public void setDetail(String detail) {
        this.detail = detail;
    }
}
