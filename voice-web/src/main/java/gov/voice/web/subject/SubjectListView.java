package gov.voice.web.subject;

import gov.voice.subject.MatchState;
import gov.voice.subject.SubjectPage;
import gov.voice.subject.SubjectRow;
import gov.voice.subject.SubjectService;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Subjects of the cases that the reader may see. */
@Named
@ViewScoped
public class SubjectListView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SIZE = 50;

    @EJB
    private transient SubjectService subjectService;

    private MatchState state;
    private int page = 1;
    private SubjectPage found = new SubjectPage(List.of(), 0);

    /** Reads the page that the address asks for. */
    public void load() {
        page = Math.max(1, page);
        found = subjectService.list(state, (page - 1) * SIZE, SIZE);
    }

    /** Address of another page of the same list. */
    public String pageLink(int other) {
        return "list.xhtml?page=" + other + (state == null ? "" : "&state=" + state);
    }

    /** States that the list can be narrowed to. */
    public List<MatchState> getStates() {
        return List.of(MatchState.PROPOSED, MatchState.CONFIRMED);
    }

    public List<SubjectRow> getRows() {
        return found.rows();
    }

    public int getTotal() {
        return found.total();
    }

    public boolean isMore() {
        return page * SIZE < found.total();
    }

    public MatchState getState() {
        return state;
    }

    public void setState(MatchState state) {
        this.state = state;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
