package gov.voice.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/**
 * Everything a disclosure officer rules on.
 *
 * @param open whether it still waits for a ruling; one that has gone on can be read, not ruled on
 * @param question what the gate is asked about it now
 * @param decision what the gate answers now
 * @param names full names of the staff whom the question speaks of, by id
 * @param rulings earlier ones, newest first
 * @param prepared whether the reader prepared the fact or the contract, and so does not rule
 */
public record ReviewDetail(
        ReviewRow notice,
        boolean open,
        Recipient recipient,
        Event event,
        Question question,
        Decision decision,
        Map<Long, String> names,
        List<PastRuling> rulings,
        boolean prepared) {
    public ReviewDetail {
        names = Map.copyOf(names);
        rulings = List.copyOf(rulings);
    }

    /**
     * To whom it would be told.
     *
     * @param relation code of the list {@code relation}; null for the victim
     * @param preparedBy full name of whoever prepared the contract
     */
    public record Recipient(
            String name,
            String part,
            String relation,
            String language,
            List<Way> ways,
            boolean nameAgency,
            LocalTime safeFrom,
            LocalTime safeUntil,
            String timeZone,
            String contract,
            String depth,
            String preparedBy) {}

    /** A way to reach the recipient, in the order of the contract's ladder. */
    public record Way(String kind, boolean proven, boolean urgentOnly) {}

    /**
     * What happened.
     *
     * @param recordedBy full name; null for a fact of a feed
     * @param how how it was verified; null where it is not
     * @param verifiedBy full name; null where its source verified it
     */
    public record Event(
            long subjectId,
            String track,
            LocalDate occurredOn,
            Instant occurredAt,
            Instant knownAt,
            String source,
            String sourceDetail,
            String recordedBy,
            String how,
            String verifiedBy,
            Instant verifiedAt) {}

    /**
     * What was ruled before.
     *
     * @param reason code of the list {@code refusal}, or words where it was ruled before there was one
     * @param note what was added; null for nothing
     */
    public record PastRuling(RulingAnswer answer, String reason, String note, String ruledBy, Instant ruledAt) {}
}
