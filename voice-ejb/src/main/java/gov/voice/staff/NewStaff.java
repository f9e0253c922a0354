package gov.voice.staff;

import gov.voice.access.Role;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A new account as an administrator asks for it.
 *
 * @param password first password; at least 12 characters
 */
public record NewStaff(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9.-]{1,39}") String login,
        @NotNull @Size(min = 1, max = 120) String fullName,
        @NotNull Role role,
        long officeId,
        @NotNull @Size(min = 12, max = 200) String password) {}
