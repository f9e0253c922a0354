package gov.voice.notice;

import org.jdbi.v3.core.Handle;

/**
 * The disclosure accounting, written by the disclosure itself: date, nature, purpose, recipient and address of each
 * (5 U.S.C. 552a(c)).
 */
final class Accounting {
    static final String PURPOSE = "Notice to a registrant under the information contract";

    private Accounting() {}

    /**
     * Writes one disclosure, in its own transaction.
     *
     * @param nature code of the fact and how much of it was told
     * @param authority as the gate's decision cites it
     * @param address to which it went: an address or a telephone number
     */
    static void write(
            Handle handle,
            Pending notice,
            long attemptId,
            String nature,
            String authority,
            String recipient,
            String address) {
        handle.createUpdate("""
                        insert into disclosure_accounting (notice_id, attempt_id, subject_id, case_id, person_id, nature,
                            purpose, authority, recipient, address)
                        values (:notice, :attempt, :subject, :case, :person, :nature, :purpose, :authority, :recipient, :address)
                        on conflict do nothing""")
                .bind("notice", notice.id())
                .bind("attempt", attemptId)
                .bind("subject", notice.subjectId())
                .bind("case", notice.caseId())
                .bind("person", notice.personId())
                .bind("nature", nature)
                .bind("purpose", PURPOSE)
                .bind("authority", authority)
                .bind("recipient", recipient)
                .bind("address", address)
                .execute();
    }

    /** What was told, as a code: the fact's, and whether only the shorter sentence. */
    static String nature(Pending notice, boolean less) {
        return less ? notice.code() + " (shorter sentence)" : notice.code();
    }
}
