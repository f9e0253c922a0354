package gov.voice.platform;

import jakarta.ejb.ApplicationException;

/** Somebody else changed the record since it was read. The page keeps what was typed and shows the newer record. */
@ApplicationException(rollback = true)
public class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
