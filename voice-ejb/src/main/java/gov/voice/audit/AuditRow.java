package gov.voice.audit;

import java.time.Instant;

/**
 * One line of the trail as the auditor reads it.
 *
 * @param role role, or the name of a worker of the system
 * @param actorId staff id; null for a worker or for nobody
 * @param concerns what was touched, each by its kind and number, as the trail is looked through for it; null for nothing
 * @param detail codes and counts, each with its name; null for none
 * @param seal its place in the chain; null while not yet sealed
 */
public record AuditRow(
        long id,
        Instant at,
        Long actorId,
        String actorLogin,
        String role,
        String office,
        String act,
        String outcome,
        String concerns,
        String detail,
        Long seal) {}
