package gov.voice.web.notice;

import gov.voice.notice.CaseNotice;
import gov.voice.notice.NoticeState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** The tone of a state's mark; its words always stand beside it. */
@Named
@ApplicationScoped
public class NoticeTone {

    /**
     * Of the name of a state, or of what is held back, which reads alike.
     *
     * @return {@code good}, {@code wait}, {@code danger}, {@code info} or {@code plain}
     */
    public String ofStanding(String standing) {
        return CaseNotice.IN_HAND.equals(standing) ? "plain" : of(NoticeState.valueOf(standing));
    }

    private static String of(NoticeState state) {
        return switch (state) {
            case DELIVERED, ACKNOWLEDGED -> "good";
            case WAITING, REVIEW, CALL, BRAKED -> "wait";
            case UNCONFIRMED, UNREACHABLE -> "danger";
            case NEW, RELEASED, SENDING -> "info";
            case WITHHELD, NOT_WANTED, SUPERSEDED -> "plain";
        };
    }
}
