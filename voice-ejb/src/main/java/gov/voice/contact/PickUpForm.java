package gov.voice.contact;

import gov.voice.casefile.PersonForm;
import jakarta.validation.Valid;
import java.io.Serializable;

/**
 * How a handed-over contact is picked up.
 *
 * @param version of the contact as it was read
 * @param victimizationType a code of the list {@code victimization}; null where it is not known yet
 * @param caller the caller as a person of the new case; null where they are none
 */
public record PickUpForm(
        long version, String victimizationType, @Valid PersonForm caller) implements Serializable {}
