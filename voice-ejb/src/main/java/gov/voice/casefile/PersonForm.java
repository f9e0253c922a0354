package gov.voice.casefile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * A person of a case, as they are written down. There is no field for the person's own immigration status: it is not
 * asked.
 *
 * @param version 0 for somebody new
 * @param relation to the victim, a code of the list {@code relation}; null for the victim
 * @param givenName as the person spells it
 * @param doNotSay words that must not be said to this person; null where there are none
 * @param codeWord word by which the person is known on the phone; null where none was agreed
 * @param duressWord word by which the person says that somebody else is listening; null where none was agreed
 */
public record PersonForm(
        long version,
        @NotNull PersonPart part,
        @Size(max = 40) String relation,
        @NotNull @Size(min = 1, max = 80) String givenName,
        @NotNull @Size(min = 1, max = 80) String familyName,
        @Past LocalDate birthDate,
        boolean deceased,
        @NotNull @Pattern(regexp = "en|es") String language,
        @Size(max = 200) String doNotSay,
        @Size(max = 60) String codeWord,
        @Size(max = 60) String duressWord)
        implements Serializable {}
