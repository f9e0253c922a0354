package gov.voice.staff;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/**
 * An office as an administrator writes it down.
 *
 * @param version the version that was read; counts for nothing where the office is new
 * @param code short name, such as {@code HOU}; stays as it is once the office is open
 * @param timeZone IANA name of the zone in which the office works
 * @param phone the number that its notices tell families to call
 */
public record OfficeForm(
        long version,
        @NotNull @Pattern(regexp = "[A-Z]{2,12}") String code,
        @NotNull @Size(min = 1, max = 80) String name,
        @NotNull String timeZone,

        @NotNull @Pattern(regexp = PHONE) String phone)
        implements Serializable {
    /** What a family can call: at least seven digits, and what is written between them. */
    public static final String PHONE = "(?=(.*\\d){7})[0-9()+. -]{7,30}";
}
