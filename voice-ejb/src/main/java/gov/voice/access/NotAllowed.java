package gov.voice.access;

import jakarta.ejb.ApplicationException;

/** The actor's role may not do this. Shown exactly as if the thing did not exist. */
@ApplicationException(rollback = true)
public class NotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
