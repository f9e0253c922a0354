package gov.voice.notice;

import gov.voice.notice.template.Words;
import java.time.LocalDate;

/**
 * A notice that a sender has taken: its message is made, nothing has been handed over yet.
 *
 * @param channelId the address it goes to
 * @param recipient full name, as the person spells it
 */
record Handout(
        Pending notice,
        long messageId,
        long channelId,
        String address,
        String recipient,
        LocalDate occurredOn,
        boolean less,
        Words words) {

    /** Neither sender nor subject line may name the agency. */
    boolean neutral() {
        return !notice.nameAgency();
    }
}
