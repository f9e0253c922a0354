package gov.voice.platform;

import jakarta.ejb.ApplicationException;

/**
 * There is no such record for this person. Unknown, of another office, protected and not allowed are this one answer:
 * same page, same words.
 */
@ApplicationException(rollback = true)
public class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
