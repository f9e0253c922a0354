package gov.voice.web.notice;

import gov.voice.notice.CaseNotice;
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
import java.util.stream.Stream;

/** The board of notices: how many stand where, and those of one state, urgent ones first. */
@Named
@ViewScoped
public class NoticeBoardView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SIZE = 50;
    private static final List<String> STANDINGS = Stream.concat(
                    Stream.of(CaseNotice.IN_HAND),
                    Arrays.stream(NoticeState.values()).map(NoticeState::name))
            .toList();

    @EJB
    private transient NoticeService noticeService;

    private final ListAddress<NoticeField> list = new ListAddress<>("board.xhtml", NoticeField.class, null, SIZE);

    private String state = NoticePage.OPEN;
    private Long caseId;
    private NoticePage found = new NoticePage(Map.of(), List.of(), 0);

    /** Reads what the address asks for; a standing that is none shows all open ones. */
    public void load() {
        if (!STANDINGS.contains(state)) {
            state = NoticePage.OPEN;
        }
        list.filter("state", state);
        list.filter("case", caseId);
        String chosen = NoticePage.OPEN.equals(state) ? null : state;
        found = noticeService.board(chosen, caseId, list.order(), list.offset(), list.size());
        list.found(found.total());
    }

    /** Standings to choose from: those that hold any, and the one that is chosen. */
    public List<String> getStates() {
        return STANDINGS.stream()
                .filter(one -> count(one) > 0 || one.equals(state))
                .toList();
    }

    /** How many stand so; all open ones for {@link NoticePage#OPEN}. */
    public long count(String of) {
        return found.counts().getOrDefault(of, 0L);
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
