package gov.voice.access;

/**
 * Who acts: a member of staff, or a named worker of the system.
 *
 * @param id staff id; null for a system actor
 * @param name login, or the worker's name; never shown to families
 * @param officeId the office whose caseload the actor may know; null for a system actor
 */
public record Actor(Long id, String name, Role role, Long officeId) {

    /** A worker of the system, such as {@code fan-out}. */
    public static Actor system(String name) {
        return new Actor(null, name, Role.SYSTEM, null);
    }
}
