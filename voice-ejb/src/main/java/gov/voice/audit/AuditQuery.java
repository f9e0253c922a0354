package gov.voice.audit;

import java.time.Instant;

/**
 * What an auditor looks for; a null part does not narrow.
 *
 * @param from first instant, inclusive
 * @param until last instant, exclusive
 * @param actorId staff id of who acted
 * @param act beginning of the act's name, such as {@code HoldService}
 * @param concernKind kind of a record that was touched, such as {@code case}; goes with its id
 * @param concernId id of that record
 * @param outcome how it ended
 */
public record AuditQuery(
        Instant from, Instant until, Long actorId, String act, String concernKind, Long concernId, String outcome) {}
