package gov.voice.web.subject;

import gov.voice.platform.Order;
import gov.voice.subject.MatchState;
import gov.voice.subject.SubjectField;
import gov.voice.subject.SubjectPage;
import gov.voice.subject.SubjectRow;
import gov.voice.subject.SubjectService;
import gov.voice.web.shell.ListAddress;
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

    private final ListAddress<SubjectField> list =
            new ListAddress<>("list.xhtml", SubjectField.class, new Order<>(SubjectField.PROPOSED, true), SIZE);

    private MatchState state;
    private SubjectPage found = new SubjectPage(List.of(), 0);

    /** Reads the page that the address asks for. */
    public void load() {
        list.filter("state", state);
        found = subjectService.list(state, list.order(), list.offset(), list.size());
        list.found(found.total());
    }

    /** States that the list can be narrowed to. */
    public List<MatchState> getStates() {
        return List.of(MatchState.PROPOSED, MatchState.CONFIRMED);
    }

    public List<SubjectRow> getRows() {
        return found.rows();
    }

    public MatchState getState() {
        return state;
    }

    public void setState(MatchState state) {
        this.state = state;
    }

    public ListAddress<SubjectField> getList() {
        return list;
    }
}
