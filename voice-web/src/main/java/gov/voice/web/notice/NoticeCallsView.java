package gov.voice.web.notice;

import gov.voice.notice.CallRow;
import gov.voice.notice.CallService;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** The calls to make: those that are safe now, then the others with the moment from which they are. */
@Named
@RequestScoped
public class NoticeCallsView {
    @EJB
    private CallService callService;

    private List<CallRow> calls = List.of();

    /** Reads the calls, before anything is shown: whoever makes none finds no such page. */
    public void load() {
        calls = callService.toMake();
    }

    public List<CallRow> getNow() {
        return calls.stream().filter(CallRow::safeNow).toList();
    }

    public List<CallRow> getLater() {
        return calls.stream().filter(one -> !one.safeNow()).toList();
    }
}
