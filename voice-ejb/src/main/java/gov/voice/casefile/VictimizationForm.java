package gov.voice.casefile;

import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * What happened, as it is written down. Null where it is not known.
 *
 * @param type a code of the list {@code victimization}
 * @param state two letters
 * @param agency the police or other agency that took the report
 */
public record VictimizationForm(
        long version,
        String type,
        @PastOrPresent LocalDate occurredOn,
        @Size(max = 200) String place,
        @Size(max = 80) String county,
        @Size(max = 2) String state,
        @Size(max = 120) String agency,
        @Size(max = 60) String reportNumber)
        implements Serializable {}
