package gov.voice.staff;

import gov.voice.access.Role;

/** One account in the administrator's list. */
public record StaffRow(
        long id,
        long version,
        String login,
        String fullName,
        Role role,
        String office,
        boolean enabled,
        boolean locked) {}
