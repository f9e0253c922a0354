package gov.voice.staff;

import gov.voice.access.Role;

/**
 * The signed-in person, for the header of every page.
 *
 * @param passwordDue whether they signed in with a password that somebody else has set, and must choose one first
 */
public record Self(
        long id,
        String login,
        String fullName,
        Role role,
        long officeId,
        String officeName,
        String officeZone,
        String language,
        boolean shortcuts,
        boolean passwordDue) {}
