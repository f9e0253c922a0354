package gov.voice.web.notice;

import gov.voice.notice.CaseNotice;
import gov.voice.notice.NoticeState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** The tone of a state's mark; its words always stand beside it. */
@Named
@ApplicationScoped
public class NoticeTone {

    /** Of a notice among those of its case, where what is held back reads alike. */
    public String ofCase(CaseNotice notice) {
        return CaseNotice.IN_HAND.equals(notice.standing()) ? "plain" : of(NoticeState.valueOf(notice.standing()));
    }

    /** {@code good}, {@code wait}, {@code danger}, {@code info} or {@code plain}. */
    public String of(NoticeState state) {
        return switch (state) {
            case DELIVERED, ACKNOWLEDGED -> "good";
            case WAITING, REVIEW, CALL, BRAKED -> "wait";
            case UNCONFIRMED, UNREACHABLE -> "danger";
            case NEW, RELEASED, SENDING -> "info";
            case WITHHELD, NOT_WANTED, SUPERSEDED -> "plain";
        };
    }
}
