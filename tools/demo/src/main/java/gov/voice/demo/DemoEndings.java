package gov.voice.demo;

import gov.voice.notice.CallEnd;
import gov.voice.notice.CallService;
import gov.voice.notice.NoticeRow;
import gov.voice.notice.NoticeService;
import gov.voice.notice.NoticeState;
import gov.voice.platform.Setting;
import gov.voice.platform.Settings;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** How some notices end that the machine cannot end: called in vain, or acknowledged by the registrant. */
@ApplicationScoped
public class DemoEndings {
    private static final int MANY = 500;

    @EJB
    private NoticeService notices;

    @EJB
    private CallService calls;

    @Inject
    private Settings settings;

    /** Ends those of an office; waits until the workers have brought some of each so far. */
    void end(Desks desks, Set<Long> unreachable, Set<Long> acknowledged) {
        long tries = settings.number(Setting.CALL_TRIES);
        for (NoticeRow call : some(desks, NoticeState.CALL, unreachable)) {
            for (int i = 0; i < tries; i++) {
                DemoStaff.as(desks.specialist(), () -> {
                    calls.missed(call.id(), CallEnd.NO_ANSWER);
                    return null;
                });
            }
        }
        for (NoticeRow told : some(desks, NoticeState.DELIVERED, acknowledged)) {
            DemoStaff.as(desks.specialist(), () -> {
                notices.acknowledge(told.id());
                return null;
            });
        }
    }

    private List<NoticeRow> some(Desks desks, NoticeState state, Set<Long> cases) {
        Patience.until("a notice is " + state, () -> !of(desks, state, cases).isEmpty());
        return of(desks, state, cases);
    }

    private List<NoticeRow> of(Desks desks, NoticeState state, Set<Long> cases) {
        return DemoStaff.as(desks.specialist(), () -> notices.board(state.name(), null, null, 0, MANY)).rows().stream()
                .filter(row -> cases.contains(row.caseId()))
                .toList();
    }
}
