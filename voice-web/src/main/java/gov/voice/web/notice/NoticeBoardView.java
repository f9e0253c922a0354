package gov.voice.web.notice;

import gov.voice.notice.NoticePage;
import gov.voice.notice.NoticeService;
import gov.voice.notice.NoticeState;
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

    private String state = OPEN;
    private Long caseId;
    private int page = 1;
    private NoticePage found = new NoticePage(Map.of(), List.of(), 0);

    /** Reads what the address asks for; a state that is none shows all open ones. */
    public void load() {
        page = Math.max(1, page);
        if (Arrays.stream(NoticeState.values()).noneMatch(one -> one.name().equals(state))) {
            state = OPEN;
        }
        NoticeState chosen = OPEN.equals(state) ? null : NoticeState.valueOf(state);
        found = noticeService.board(chosen, caseId, (page - 1) * SIZE, SIZE);
    }

    /** Address of the board with another state or page chosen. */
    public String link(String otherState, int otherPage) {
        return "board.xhtml?state=" + otherState + "&page=" + otherPage + (caseId == null ? "" : "&case=" + caseId);
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

    public boolean isMore() {
        return (long) page * SIZE < found.total();
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

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
