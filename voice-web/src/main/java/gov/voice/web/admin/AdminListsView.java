package gov.voice.web.admin;

import gov.voice.casefile.CodeListEditService;
import gov.voice.casefile.DatedCode;
import gov.voice.casefile.NewCode;
import gov.voice.web.shell.Acts;
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

/** The lists of the office, row by row with their days, and what is to come. */
@Named
@ViewScoped
public class AdminListsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient CodeListEditService listService;

    @Inject
    private transient Acts acts;

    @Inject
    private transient Words words;

    @Inject
    private transient Clock clock;

    private String shown;
    private List<String> lists = List.of();
    private List<DatedCode> rows = List.of();
    private String code;
    private String labelEn;
    private String labelEs;
    private Integer position;
    private LocalDate from;

    /** Reads the list that the address asks for; the first one where it asks for none that there is. */
    public void load() {
        lists = listService.lists();
        if (!lists.contains(shown)) {
            shown = lists.get(0);
        }
        rows = listService.rows(shown);
    }

    /** Adds the entry that was written. */
    public String add() {
        return write(() -> listService.add(new NewCode(shown, code, position, labelEn, labelEs, from)));
    }

    /** Ends an entry tomorrow: today's choices stand. */
    public String end(DatedCode row) {
        LocalDate tomorrow =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        return write(() -> listService.end(shown, row.code(), tomorrow));
    }

    private String write(Runnable act) {
        return acts.done("saved", "/admin/lists.xhtml?faces-redirect=true&of=" + shown, act, this::load);
    }

    /** What a list is called; its code where the bundles have no name for it. */
    public String name(String list) {
        return words.orElse("lists.name." + list, list);
    }

    public List<String> getLists() {
        return lists;
    }

    public List<DatedCode> getRows() {
        return rows;
    }

    public String getShown() {
        return shown;
    }

    public void setShown(String shown) {
        this.shown = shown;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getLabelEn() {
        return labelEn;
    }

    public void setLabelEn(String labelEn) {
        this.labelEn = labelEn;
    }

    public String getLabelEs() {
        return labelEs;
    }

    public void setLabelEs(String labelEs) {
        this.labelEs = labelEs;
    }

    public Integer getPosition() {
        return position;
    }

    public void setPosition(Integer position) {
        this.position = position;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }
}
