package gov.voice.web.notice;

import gov.voice.notice.NoticeState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** The tone of a state's mark; its words always stand beside it. */
@Named
@ApplicationScoped
public class NoticeTone {

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
