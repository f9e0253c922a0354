package gov.voice.casefile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/** A promise as it is written down: what the office will do, and by which day. */
public record PromiseForm(
        long version,
        @NotNull @Size(min = 3, max = 300) String what,
        @NotNull LocalDate due) implements Serializable {}
