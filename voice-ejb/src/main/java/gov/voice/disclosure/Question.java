package gov.voice.disclosure;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Everything the gate is asked about one notice: loaded in bulk before, stored whole with the decision. The gate looks at
 * nothing else.
 *
 * @param check the subject's newest 1367 check; null where there is none
 * @param holds holds in force on the subject or the case
 * @param holdLiftedAt when what kept this fact back last ended: a hold lifted or expired, a protection found to be none;
 *     null where nothing did
 * @param reopenedAt when a way was found to reach the registrant, who had been given up for this notice; null where it
 *     was never given up
 * @param releaseClass how the fact's code may be told on the fact's date; null where nothing says so
 * @param review the newest ruling of a disclosure officer; null where there is none
 */
public record Question(
        long noticeId,
        Moment moment,
        Instant now,
        Fact fact,
        Match match,
        Check check,
        List<Hold> holds,
        Instant holdLiftedAt,
        Instant reopenedAt,
        ReleaseClass releaseClass,
        Contract contract,
        Review review,
        Limits limits) {

    /** When the gate is asked. */
    public enum Moment {
        /** When the notice is made, and whenever something it waited for has come. */
        FIRST,
        /** At the moment of sending, under the subject's lock. */
        SENDING
    }

    /**
     * What happened.
     *
     * @param occurredAt when it happened; where only the date is known, the end of that day in the zone it was told in
     * @param notBefore the earliest moment at which it has happened: its time, or where only the date is known the beginning
     *     of that day where it was told; null where its stage announces a date to come
     * @param recordedBy staff id; null for a fact of a feed
     * @param verified by its source or by a second person
     * @param superseded a later fact corrects this one
     * @param correctsTold this fact corrects one that this registrant was told
     * @param overtakenAt when the newest of the facts that overtake it was both known and verified; null where none does
     */
    public record Fact(
            long id,
            long subjectId,
            String code,
            String topic,
            LocalDate occurredOn,
            Instant occurredAt,
            Instant notBefore,
            Instant knownAt,
            String source,
            Long recordedBy,
            boolean verified,
            Long verifiedBy,
            boolean superseded,
            boolean correctsTold,
            Instant overtakenAt) {

        /** Whether its day or hour, as its source gives it, has yet to come. */
        public boolean ahead(Instant now) {
            return notBefore != null && now.isBefore(notBefore);
        }

        /** Whether a later fact of the same track is known. */
        public boolean overtaken() {
            return overtakenAt != null;
        }
    }

    /** Whether the fact's subject is the case's. */
    public record Match(long id, String state, List<String> agreed, Long proposedBy, Long decidedBy) {}

    /** A 1367 check. */
    public record Check(String result, String systemAsked, Long checkedBy, Instant checkedAt) {}

    /** A hold in force. */
    public record Hold(long id, String kind, String authority, boolean onCase) {}

    /** P, R, X or N, from a dated row. */
    public record ReleaseClass(
            String letter, boolean urgent, boolean byPerson, String authority, LocalDate validFrom) {}

    /**
     * The registrant and the contract.
     *
     * @param inForceFrom since when it ran, or the first of those whose place it took with other terms
     * @param replacedBy the contract that took its place; null where none did
     */
    public record Contract(
            long id,
            String state,
            Instant inForceFrom,
            Instant revokedAt,
            Set<String> topics,
            String depth,
            boolean personVerified,
            String relation,
            Long preparedBy,
            Long replacedBy) {}

    /**
     * What a disclosure officer ruled.
     *
     * @param otherWords a release of words that have been replaced since, or that were not there to be read
     */
    public record Review(String answer, long ruledBy, Instant ruledAt, boolean otherWords) {}

    /** Configured limits that the decision rests on. */
    public record Limits(Duration checkGoodFor, Duration lateAfter) {}
}
