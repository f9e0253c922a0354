package gov.voice.web.notice;

import gov.voice.notice.NoticeField;
import gov.voice.notice.NoticePage;
import gov.voice.notice.NoticeService;
import gov.voice.notice.NoticeState;
import gov.voice.web.shell.ListAddress;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The board of notices: how many stand where, and those of one state, urgent ones first. */
@Named
@ViewScoped
public class NoticeBoardView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SIZE = 50;
    private static final String OPEN = "OPEN";

    @EJB
    private transient NoticeService noticeService;

    private final ListAddress<NoticeField> list = new ListAddress<>("board.xhtml", NoticeField.class, null, SIZE);

    private String state = OPEN;
    private Long caseId;
    private NoticePage found = new NoticePage(Map.of(), List.of(), 0);

    /** Reads what the address asks for; a state that is none shows all open ones. */
    public void load() {
        if (Arrays.stream(NoticeState.values()).noneMatch(one -> one.name().equals(state))) {
            state = OPEN;
        }
        NoticeState chosen = OPEN.equals(state) ? null : NoticeState.valueOf(state);
        list.filter("state", state);
        list.filter("case", caseId);
        found = noticeService.board(chosen, caseId, list.order(), list.offset(), list.size());
        list.found(found.total());
    }

    /** States to choose from: those that hold any, and the one that is chosen. */
    public List<String> getStates() {
        return Arrays.stream(NoticeState.values())
                .filter(one -> found.counts().containsKey(one) || one.name().equals(state))
                .map(NoticeState::name)
                .toList();
    }

    /** How many stand in a state; all open ones for {@code OPEN}. */
    public long count(String of) {
        return found.counts().entrySet().stream()
                .filter(one -> OPEN.equals(of)
                        ? !one.getKey().outcome()
                        : one.getKey().name().equals(of))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    public NoticePage getFound() {
        return found;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public Long getCaseId() {
        return caseId;
    }

    public void setCaseId(Long caseId) {
        this.caseId = caseId;
    }

    public ListAddress<NoticeField> getList() {
        return list;
    }
}
