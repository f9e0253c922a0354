package gov.voice.notice;

import gov.voice.notice.template.Words;

/**
 * A notice that a sender has taken: its message is made, nothing has been handed over yet.
 *
 * @param channelId the address it goes to
 * @param recipient full name, as the person spells it
 * @param callToo whether a person calls after the mail: it is urgent, and the contract names a number
 */
record Handout(
        Pending notice,
        long messageId,
        long channelId,
        String address,
        String recipient,
        boolean less,
        boolean callToo,
        Words words) {

    /** Neither sender nor subject line may name the agency. */
    boolean neutral() {
        return !notice.nameAgency();
    }
}
