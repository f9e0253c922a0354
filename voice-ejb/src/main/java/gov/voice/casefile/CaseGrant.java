package gov.voice.casefile;

import java.io.Serializable;
import java.time.Instant;

/**
 * A part in a case that was given to another office, or to one person.
 *
 * @param officeId null where one person was given it
 * @param staffId null where an office was given it
 * @param name of the office or the person
 */
public record CaseGrant(Long officeId, Long staffId, String name, Instant grantedAt) implements Serializable {}
